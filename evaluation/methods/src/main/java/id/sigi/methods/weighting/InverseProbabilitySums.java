package id.sigi.methods.weighting;

import id.sigi.methods.columnar.Mergeable;
import id.sigi.methods.columnar.RowPartition;
import id.sigi.methods.linear.CompensatedSum;
import java.util.List;

/** Counts and weighted sums of the rows of a {@link ProbabilityContrast}. */
final class InverseProbabilitySums implements Mergeable<InverseProbabilitySums> {
    private static final long serialVersionUID = 1;

    private long known;
    private long wrong;
    private final long[] people = new long[2];
    private final List<CompensatedSum> weights = List.of(new CompensatedSum(), new CompensatedSum());
    private final List<CompensatedSum> outcomes = List.of(new CompensatedSum(), new CompensatedSum());

    static InverseProbabilitySums of(RowPartition partition, ProbabilityContrast question) {
        InverseProbabilitySums sums = new InverseProbabilitySums();
        ProbabilityRows rows = new ProbabilityRows(partition, question);
        rows.walk(tile -> {
            for (int i = 0; i < tile.size(); i++) {
                sums.add(rows, i);
            }
        });
        return sums;
    }

    private void add(ProbabilityRows rows, int i) {
        known++;
        wrong += rows.isWrong(i) ? 1 : 0;
        if (rows.isComparable(i)) {
            int arm = rows.isTreated(i) ? 1 : 0;
            people[arm]++;
            weights.get(arm).add(rows.weight(i));
            outcomes.get(arm).addProduct(rows.weight(i), rows.outcome(i));
        }
    }

    @Override
    public InverseProbabilitySums plus(InverseProbabilitySums other) {
        InverseProbabilitySums both = new InverseProbabilitySums();
        both.known = known + other.known;
        both.wrong = wrong + other.wrong;
        for (int arm = 0; arm < people.length; arm++) {
            both.people[arm] = people[arm] + other.people[arm];
            both.weights.get(arm).add(weights.get(arm));
            both.weights.get(arm).add(other.weights.get(arm));
            both.outcomes.get(arm).add(outcomes.get(arm));
            both.outcomes.get(arm).add(other.outcomes.get(arm));
        }
        return both;
    }

    /** Rows with a chance on record. */
    long known() {
        return known;
    }

    /** Of these, rows whose chance is not from zero to one. */
    long wrong() {
        return wrong;
    }

    long treated() {
        return people[1];
    }

    long control() {
        return people[0];
    }

    /** Rows that could have come otherwise. */
    double comparable() {
        return (double) people[0] + people[1];
    }

    double treatedWeight() {
        return weights.get(1).value();
    }

    double controlWeight() {
        return weights.get(0).value();
    }

    CompensatedSum.Quotient treatedMean() {
        return outcomes.get(1).over(weights.get(1));
    }

    CompensatedSum.Quotient controlMean() {
        return outcomes.get(0).over(weights.get(0));
    }

    /** The estimate of Horvitz and Thompson. */
    double total() {
        return outcomes.get(1).less(outcomes.get(0)) / comparable();
    }
}
