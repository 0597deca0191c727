package id.sigi.methods.weighting;

import id.sigi.methods.columnar.PartitionAggregation;
import id.sigi.methods.columnar.PartitionedRows;
import id.sigi.methods.columnar.RowPartition;
import id.sigi.methods.difference.DifferenceEstimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Horvitz-Thompson and Hajek estimates of any number of rows from two passes: sums of weights and outcomes by arm, then squares of what each
 * cluster adds. Estimates and variances are those of {@code ProbabilityWeighting} on the same rows, clusters drawn
 * together.
 */
public final class HorvitzThompsonHajek {
    private final InverseProbabilitySums sums;
    private final ClusterVarianceSums squares;

    private HorvitzThompsonHajek(InverseProbabilitySums sums, ClusterVarianceSums squares) {
        this.sums = sums;
        this.squares = squares;
    }

    /** Makes both passes. */
    public static List<HorvitzThompsonHajek> of(PartitionedRows rows, List<ProbabilityContrast> questions) {
        List<InverseProbabilitySums> sums = new ArrayList<>(rows.partitions().run(new SumsPass(questions)));
        List<ClusterVarianceSums> squares = new ArrayList<>(rows.partitions().run(new SquaresPass(questions, sums)));
        List<HorvitzThompsonHajek> fits = new ArrayList<>();
        for (int at = 0; at < questions.size(); at++) {
            fits.add(
                    sums.isEmpty()
                            ? new HorvitzThompsonHajek(new InverseProbabilitySums(), new ClusterVarianceSums())
                            : new HorvitzThompsonHajek(sums.get(at), squares.get(at)));
        }
        return fits;
    }

    private record SumsPass(List<ProbabilityContrast> questions)
            implements PartitionAggregation<InverseProbabilitySums> {
        SumsPass {
            questions = List.copyOf(questions);
        }

        @Override
        public List<InverseProbabilitySums> over(RowPartition partition) {
            return questions.stream()
                    .map(question -> InverseProbabilitySums.of(partition, question))
                    .toList();
        }
    }

    private record SquaresPass(List<ProbabilityContrast> questions, List<InverseProbabilitySums> sums)
            implements PartitionAggregation<ClusterVarianceSums> {
        SquaresPass {
            questions = List.copyOf(questions);
            sums = List.copyOf(sums);
        }

        @Override
        public List<ClusterVarianceSums> over(RowPartition partition) {
            List<ClusterVarianceSums> squares = new ArrayList<>();
            for (int at = 0; at < questions.size(); at++) {
                squares.add(ClusterVarianceSums.of(partition, questions.get(at), sums.get(at)));
            }
            return squares;
        }
    }

    /** Rows with a chance on record. */
    public long known() {
        return sums.known();
    }

    /** Of these, rows whose chance is not from zero to one. */
    public long wrong() {
        return sums.wrong();
    }

    /** Rows that could have come otherwise, which alone are compared. */
    public long comparable() {
        return sums.treated() + sums.control();
    }

    /** Horvitz-Thompson with the conservative variance; empty without people. */
    public Optional<DifferenceEstimate> findHorvitzThompson() {
        return comparable() == 0 ? Optional.empty() : Optional.of(difference(sums.total(), squares.conservative()));
    }

    /** The same estimate with the linearised variance. */
    public Optional<DifferenceEstimate> findHorvitzThompsonLinearised() {
        return comparable() == 0 ? Optional.empty() : Optional.of(difference(sums.total(), squares.linearised()));
    }

    /** Hajek; empty when an arm is empty. */
    public Optional<DifferenceEstimate> findHajek() {
        return sums.treated() == 0 || sums.control() == 0
                ? Optional.empty()
                : Optional.of(difference(sums.treatedMean().less(sums.controlMean()), squares.hajek()));
    }

    private DifferenceEstimate difference(double estimate, double variance) {
        return new DifferenceEstimate(
                estimate, Math.sqrt(variance), Double.POSITIVE_INFINITY, sums.treated(), sums.control());
    }
}
