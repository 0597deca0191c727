package id.sigi.ledger.desk;

import id.sigi.ledger.store.Statements;
import id.sigi.programme.operation.ProgrammeTime;
import id.sigi.programme.operation.Validity;
import id.sigi.programme.vocabulary.ExclusionReason;
import java.time.Instant;
import java.util.List;

/**
 * Exclusion lists in two times: the days on which an entry holds, and the instants from which it was known and withdrawn. A draw is judged
 * by what was known at it, a revocation by what was learned later of the same days.
 */
final class Exclusions {
    private Exclusions() {}

    /** Adds an entry; the same person may be named for one reason by entries that became known at several instants. */
    static void add(Statements statements, String personKey, ExclusionReason reason, Known known) {
        statements.change(
                "insert into exclusion (person_key, reason, known_at, valid_from, valid_to) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                personKey,
                reason,
                known.at(),
                known.validity().from(),
                known.validity().to());
    }

    /** When an entry became known, and on which days it holds. */
    record Known(Instant at, Validity validity) {}

    /** Marks entries as withdrawn from an instant on, and says whether there were any. */
    static boolean withdraw(Statements statements, String personKey, ExclusionReason reason, Instant at) {
        return statements.change(
                        "update exclusion set withdrawn_at = ? where person_key = ? and reason = ? and known_at <= ?"
                                + " and withdrawn_at is null",
                        at,
                        personKey,
                        reason,
                        at)
                > 0;
    }

    /** The reasons that hold on the day of an instant by what was known at the instant, in a fixed order. */
    static List<ExclusionReason> known(Statements statements, String personKey, Instant at) {
        return known(statements, personKey, at, at);
    }

    /** The reasons that hold on the day of an instant by what was known at another. */
    static List<ExclusionReason> known(Statements statements, String personKey, Instant holding, Instant knowing) {
        return statements.list(
                "select distinct reason from exclusion where person_key = ? and known_at <= ?"
                        + " and (withdrawn_at is null or withdrawn_at > ?) and valid_from <= ? and valid_to >= ?"
                        + " order by reason",
                row -> ExclusionReason.valueOf(row.getString(1)),
                personKey,
                knowing,
                knowing,
                ProgrammeTime.day(holding),
                ProgrammeTime.day(holding));
    }
}
