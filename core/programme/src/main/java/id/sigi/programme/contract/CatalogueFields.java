package id.sigi.programme.contract;

import id.sigi.programme.vocabulary.training.ProviderStatus;

/** Fields of the catalogue and of its versions; see {@link Fields}. */
public final class CatalogueFields {
    public static final Field PROVIDER_NAME =
            Field.of("provider_name", FieldType.STRING, "name of the training institution");
    public static final Field PROVIDER_STATUS =
            Field.code("provider_status", ProviderStatus.class, "whether the institution's courses may be bought");
    public static final Field ADMITTED_AT =
            Field.of("admitted_at", FieldType.TIMESTAMP, "when the institution was admitted");
    public static final Field COURSE_TITLE = Field.of("course_title", FieldType.STRING, "title of the course");
    public static final Field CHANGED_AT =
            Field.of("changed_at", FieldType.TIMESTAMP, "from when on the catalogue says something else");
    public static final Field JOINED_AT =
            Field.of("joined_at", FieldType.TIMESTAMP, "when the platform joined the programme");
    public static final Field LEFT_AT =
            Field.of("left_at", FieldType.TIMESTAMP, "when the platform left the programme");
    public static final Field VALID_FROM =
            Field.of("valid_from", FieldType.TIMESTAMP, "from when on the version holds, inclusive");
    public static final Field VALID_TO = Field.of(
            "valid_to", FieldType.TIMESTAMP, "until when the version holds, exclusive; empty while it has no end");
    public static final Field IS_CURRENT =
            Field.of("is_current", FieldType.BOOLEAN, "the version has no end by the events landed so far");

    private CatalogueFields() {}
}
