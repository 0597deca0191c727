package id.sigi.ledger.desk;

import id.sigi.ledger.store.Facts;
import id.sigi.ledger.store.Statements;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.StepEvents;
import id.sigi.programme.operation.ProgrammeTime;
import id.sigi.programme.operation.Validity;
import id.sigi.programme.vocabulary.ExclusionGround;
import java.time.Instant;
import java.util.List;

/**
 * Exclusion lists in two times: the days on which an entry holds, and the instants from which it was known and withdrawn. A draw is judged
 * by what was known at it, a revocation by what was learned later of the same days.
 */
final class Exclusions {
    private Exclusions() {}

    /** Adds an entry; the same person may be named on one ground by entries that became known at several instants. */
    static void add(Office office, String personKey, ExclusionGround ground, Known known) {
        int rows = office.statements()
                .change(
                        "insert into exclusion (person_key, ground, known_at, valid_from, valid_to) values (?, ?, ?, ?, ?)"
                                + " on conflict do nothing",
                        personKey,
                        ground,
                        known.at(),
                        known.validity().from(),
                        known.validity().to());
        if (rows == 1) {
            tell(office, personKey, ground, known);
        }
    }

    private static void tell(Office office, String personKey, ExclusionGround ground, Known known) {
        Facts facts = new Facts()
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
    static boolean withdraw(Statements statements, String personKey, ExclusionGround ground, Instant at) {
        return statements.change(
                        "update exclusion set withdrawn_at = ? where person_key = ? and ground = ? and known_at <= ?"
                                + " and withdrawn_at is null",
                        at,
                        personKey,
                        ground,
                        at)
                > 0;
    }

    /** The grounds that hold on the day of an instant by what was known at the instant, in a fixed order. */
    static List<ExclusionGround> known(Statements statements, String personKey, Instant at) {
        return known(statements, personKey, at, at);
    }

    /** The grounds that hold on the day of an instant by what was known at another. */
    static List<ExclusionGround> known(Statements statements, String personKey, Instant holding, Instant knowing) {
        return statements.list(
                "select distinct ground from exclusion where person_key = ? and known_at <= ?"
                        + " and (withdrawn_at is null or withdrawn_at > ?) and valid_from <= ? and valid_to >= ?"
                        + " order by ground",
                row -> ExclusionGround.valueOf(row.getString(1)),
                personKey,
                knowing,
                knowing,
                ProgrammeTime.day(holding),
                ProgrammeTime.day(holding));
    }
}
