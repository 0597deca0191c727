package id.sigi.ledger.desk;

import id.sigi.ledger.store.Statements;
import id.sigi.programme.vocabulary.ExclusionReason;
import java.time.Instant;
import java.util.List;

/** Exclusion lists with the instant from which each entry was known, so that a draw is judged by what was known at it. */
final class Exclusions {
    private Exclusions() {}

    static void add(Statements statements, String personKey, ExclusionReason reason, Instant knownAt) {
        statements.change(
                "insert into exclusion (person_key, reason, known_at) values (?, ?, ?) on conflict do nothing",
                personKey,
                reason,
                knownAt);
    }

    /** The reasons that were known of a person at an instant, in a fixed order. */
    static List<ExclusionReason> known(Statements statements, String personKey, Instant at) {
        return statements.list(
                "select reason from exclusion where person_key = ? and known_at <= ? order by reason",
                row -> ExclusionReason.valueOf(row.getString(1)),
                personKey,
                at);
    }
}
