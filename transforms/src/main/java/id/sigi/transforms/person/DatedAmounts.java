package id.sigi.transforms.person;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;

/** Amounts, each at an instant. */
record DatedAmounts(List<DatedAmount> all) {
    /**
     * An amount at an instant.
     *
     * @param at instant, in microseconds since 1970
     * @param amount amount
     */
    record DatedAmount(long at, long amount) {}

    static DatedAmounts of(List<UnsafeRow> facts, ToLongFunction<UnsafeRow> at, ToLongFunction<UnsafeRow> amount) {
        return new DatedAmounts(facts.stream()
                .map(fact -> new DatedAmount(at.applyAsLong(fact), amount.applyAsLong(fact)))
                .toList());
    }

    /** How many lie from an instant, inclusive, to another, exclusive. */
    long count(long from, long until) {
        return within(from, until).count();
    }

    /** The sum of those that lie from an instant, inclusive, to another, exclusive. */
    long sum(long from, long until) {
        return within(from, until).mapToLong(DatedAmount::amount).reduce(0, Math::addExact);
    }

    /** How many lie before an instant. */
    long countBefore(long until) {
        return count(Long.MIN_VALUE, until);
    }

    /** The sum of those that lie before an instant. */
    long sumBefore(long until) {
        return sum(Long.MIN_VALUE, until);
    }

    private Stream<DatedAmount> within(long from, long until) {
        return all.stream().filter(dated -> dated.at() >= from && dated.at() < until);
    }
}
