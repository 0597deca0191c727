package id.sigi.ledger.handler;

import id.sigi.ledger.store.EventData;
import id.sigi.ledger.store.Store;
import id.sigi.ledger.store.Tables;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.event.StepEvents;
import id.sigi.programme.operation.ProgrammeTime;
import id.sigi.programme.operation.Validity;
import id.sigi.programme.vocabulary.ExclusionGround;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Exclusion lists in two times: the days on which an entry holds, and the instants from which it was known and withdrawn. A draw is judged
 * by what was known at it, a revocation by what was learned later of the same days.
 */
final class Exclusions {
    private Exclusions() {}

    /** Adds an entry; the same person may be named on one ground by entries that became known at several instants. */
    static void add(LedgerContext office, String personKey, ExclusionGround ground, Known known) {
        boolean isNew = office.store()
                .insertNew(
                        Tables.EXCLUSION,
                        personKey,
                        ground,
                        known.at(),
                        known.validity().from(),
                        known.validity().to());
        if (isNew) {
            tell(office, personKey, ground, known);
        }
    }

    private static void tell(LedgerContext office, String personKey, ExclusionGround ground, Known known) {
        EventData facts = new EventData()
                .with(Fields.PERSON_KEY, personKey)
                .with(Fields.EXCLUSION_GROUND, ground)
                .with(Fields.EXCLUSION_REASON, ground.reason());
        if (known.validity().from().isAfter(Validity.ALWAYS.from())) {
            facts.with(Fields.HOLDS_FROM, known.validity().from());
        }
        if (known.validity().to().isBefore(Validity.ALWAYS.to())) {
            facts.with(Fields.HOLDS_TO, known.validity().to());
        }
        office.outbox()
                .append(StepEvents.EXCLUSION_LISTED, known.at(), personKey, facts.with(Fields.KNOWN_AT, known.at()));
    }

    /** When an entry became known, and on which days it holds. */
    record Known(Instant at, Validity validity) {}

    /** Marks entries as withdrawn from an instant on, and says whether there were any. */
    static boolean withdraw(Store store, String personKey, ExclusionGround ground, Instant at) {
        List<Instant> known = store.list(Tables.EXCLUSIONS_OF_PERSON.of(personKey)).stream()
                .filter(row -> row.text("ground").equals(ground.name()))
                .filter(row -> row.findInstant("withdrawn_at").isEmpty())
                .map(row -> row.instant("known_at"))
                .filter(since -> !since.isAfter(at))
                .toList();
        known.forEach(since -> store.set(Tables.EXCLUSION.of(personKey, ground, since), "withdrawn_at", at));
        return !known.isEmpty();
    }

    /** The grounds that hold on the day of an instant by what was known at the instant, in a fixed order. */
    static List<ExclusionGround> known(Store store, String personKey, Instant at) {
        return known(store, personKey, at, at);
    }

    /** The grounds that hold on the day of an instant by what was known at another. */
    static List<ExclusionGround> known(Store store, String personKey, Instant holding, Instant knowing) {
        LocalDate day = ProgrammeTime.day(holding);
        return store.list(Tables.EXCLUSIONS_OF_PERSON.of(personKey)).stream()
                .filter(row -> !row.instant("known_at").isAfter(knowing))
                .filter(row -> row.findInstant("withdrawn_at")
                        .filter(withdrawn -> !withdrawn.isAfter(knowing))
                        .isEmpty())
                .filter(row -> !row.day("valid_from").isAfter(day)
                        && !row.day("valid_to").isBefore(day))
                .map(row -> row.text("ground"))
                .distinct()
                .sorted()
                .map(ExclusionGround::valueOf)
                .toList();
    }
}
