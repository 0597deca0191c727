package id.sigi.transforms.person;

import id.sigi.programme.contract.Fields;
import id.sigi.programme.rules.RuleSet;
import id.sigi.programme.rules.WaveRules;
import id.sigi.transforms.fact.FactKind;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;

/**
 * Somebody who was selected and holds an account.
 *
 * @param person the person
 * @param account the account, laid out as {@link FactKind#ACCOUNT_OPENED}
 * @param rules published rules of the account's wave
 * @param selectedOn day of the earliest draw won in that wave, counted from 1970
 */
record Beneficiary(Person person, UnsafeRow account, WaveRules rules, int selectedOn) {
    /** Read once for all workers of a process; a lake does not say by which rules its events came about. */
    private static final RuleSet PUBLISHED = RuleSet.prakerja();

    private static final int WAVE = FactKind.ACCOUNT_OPENED.place(Fields.WAVE);
    private static final int OPENED_AT = FactKind.ACCOUNT_OPENED.place(Fields.ACCOUNT_OPENED_AT);

    /** The beneficiary that a person is, empty of others. */
    static Optional<Beneficiary> find(Person person) {
        Optional<UnsafeRow> account = person.facts().first(FactKind.ACCOUNT_OPENED);
        if (account.isEmpty()) {
            return Optional.empty();
        }
        int wave = account.get().getInt(WAVE);
        OptionalInt selectedOn = person.entries().stream()
                .filter(entry -> entry.isSelected() && entry.draw().wave() == wave)
                .mapToInt(entry -> entry.draw().drawnOn())
                .min();
        return selectedOn.isEmpty()
                ? Optional.empty()
                : Optional.of(new Beneficiary(person, account.get(), PUBLISHED.getRules(wave), selectedOn.getAsInt()));
    }

    int wave() {
        return account.getInt(WAVE);
    }

    /** When the account was opened, in microseconds since 1970. */
    long openedAt() {
        return account.getLong(OPENED_AT);
    }
}
