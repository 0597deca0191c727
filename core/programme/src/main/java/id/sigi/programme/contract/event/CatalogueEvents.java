package id.sigi.programme.contract.event;

import id.sigi.programme.contract.CatalogueFields;
import id.sigi.programme.contract.Fields;
import java.util.List;

/** Contracts of the catalogue: institutions, courses and platforms come, change and go. A course's listing is in {@link EventContracts}. */
public final class CatalogueEvents {
    public static final EventContract PROVIDER_ADMITTED = new EventContract(
            "id.prakerja.provider.admitted.v1",
            "one event per admitted training institution",
            "providers",
            List.of(Fields.PROVIDER_ID),
            List.of(Fields.PROVIDER_ID, CatalogueFields.PROVIDER_NAME, CatalogueFields.ADMITTED_AT));
    public static final EventContract PROVIDER_CHANGED = new EventContract(
            "id.prakerja.provider.changed.v1",
            "one event per change of what is said of an institution",
            "provider_changes",
            List.of(Fields.PROVIDER_ID, CatalogueFields.CHANGED_AT),
            List.of(
                    Fields.PROVIDER_ID,
                    CatalogueFields.PROVIDER_NAME,
                    CatalogueFields.PROVIDER_STATUS,
                    CatalogueFields.CHANGED_AT));
    public static final EventContract PROVIDER_WITHDRAWN = new EventContract(
            "id.prakerja.provider.withdrawn.v1",
            "one event per institution that left the programme",
            "provider_withdrawals",
            List.of(Fields.PROVIDER_ID),
            List.of(Fields.PROVIDER_ID, Fields.WITHDRAWN_AT));
    public static final EventContract COURSE_CHANGED = new EventContract(
            "id.prakerja.course.changed.v1",
            "one event per change of what the catalogue says of a course",
            "course_changes",
            List.of(Fields.COURSE_ID, CatalogueFields.CHANGED_AT),
            List.of(
                    Fields.COURSE_ID,
                    Fields.PROVIDER_ID,
                    CatalogueFields.COURSE_TITLE,
                    Fields.COURSE_CATEGORY,
                    Fields.COURSE_MODE,
                    Fields.PRICE_IDR,
                    CatalogueFields.CHANGED_AT));
    public static final EventContract COURSE_WITHDRAWN = new EventContract(
            "id.prakerja.course.withdrawn.v1",
            "one event per course that left the catalogue",
            "course_withdrawals",
            List.of(Fields.COURSE_ID),
            List.of(Fields.COURSE_ID, Fields.WITHDRAWN_AT));
    public static final EventContract PLATFORM_JOINED = new EventContract(
            "id.prakerja.platform.joined.v1",
            "one event per platform and time it joined the programme",
            "platform_entries",
            List.of(Fields.PLATFORM, CatalogueFields.JOINED_AT),
            List.of(Fields.PLATFORM, CatalogueFields.JOINED_AT));
    public static final EventContract PLATFORM_LEFT = new EventContract(
            "id.prakerja.platform.left.v1",
            "one event per platform and time it left the programme",
            "platform_exits",
            List.of(Fields.PLATFORM, CatalogueFields.LEFT_AT),
            List.of(Fields.PLATFORM, CatalogueFields.LEFT_AT));

    private CatalogueEvents() {}

    static List<EventContract> list() {
        return List.of(
                PROVIDER_ADMITTED,
                PROVIDER_CHANGED,
                PROVIDER_WITHDRAWN,
                COURSE_CHANGED,
                COURSE_WITHDRAWN,
                PLATFORM_JOINED,
                PLATFORM_LEFT);
    }
}
