package id.sigi.methods.bounds;

import id.sigi.methods.bounds.StratifiedBounds.Cell;
import id.sigi.methods.columnar.ClusterBatch;
import id.sigi.methods.columnar.NumericColumn;
import id.sigi.methods.columnar.PartitionAggregation;
import id.sigi.methods.columnar.PartitionedRows;
import id.sigi.methods.columnar.RowPartition;
import id.sigi.methods.columnar.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Lee's and worst-case bounds within the cells of a draw, cell by cell where the rows are: the partitions' clusters are the cells, so that each lies
 * in one partition and is sorted there. Two passes whatever the number of requests: the range of what was answered, then the cells. The numbers are
 * those of {@link StratifiedBounds} on the same rows. One holder must have room for the largest cell.
 */
public final class BoundsEstimator {
    private final OutcomeRange range;
    private final CellBounds lee;
    private final CellBounds worst;

    private BoundsEstimator(OutcomeRange range, CellBounds lee, CellBounds worst) {
        this.range = range;
        this.lee = lee;
        this.worst = worst;
    }

    /**
     * Makes both passes.
     *
     * @param allRows rows whose clusters are the cells of the draw
     */
    public static List<BoundsEstimator> of(PartitionedRows allRows, List<BoundsSpec> asked) {
        List<BoundsSpec> questions = List.copyOf(asked);
        List<OutcomeRange> ranges = List.copyOf(allRows.partitions().run(new Ranging(questions)));
        List<CellBounds> cells = allRows.partitions().run(new Bounding(questions, ranges));
        List<BoundsEstimator> fits = new ArrayList<>();
        for (int at = 0; at < questions.size(); at++) {
            fits.add(
                    ranges.isEmpty()
                            ? new BoundsEstimator(new OutcomeRange(), new CellBounds(), new CellBounds())
                            : new BoundsEstimator(ranges.get(at), cells.get(2 * at), cells.get(2 * at + 1)));
        }
        return fits;
    }

    private record Ranging(List<BoundsSpec> questions) implements PartitionAggregation<OutcomeRange> {
        @Override
        public List<OutcomeRange> over(RowPartition partition) {
            return questions.stream()
                    .map(question -> {
                        OutcomeRange range = new OutcomeRange();
                        walk(partition, question, (cell, arms, answers) -> {
                            for (int i = 0; i < arms.length; i++) {
                                range.add(arms[i] == 1, answers[i]);
                            }
                        });
                        return range;
                    })
                    .toList();
        }
    }

    private record Bounding(List<BoundsSpec> questions, List<OutcomeRange> ranges)
            implements PartitionAggregation<CellBounds> {
        @Override
        public List<CellBounds> over(RowPartition partition) {
            List<CellBounds> found = new ArrayList<>();
            for (int at = 0; at < questions.size(); at++) {
                OutcomeRange range = ranges.get(at);
                found.add(bounds(partition, questions.get(at), Cell::ofLee));
                found.add(
                        range.isWide()
                                ? bounds(
                                        partition,
                                        questions.get(at),
                                        cell -> Cell.ofWorst(cell, new WorstCaseBounds(range.least(), range.most())))
                                : new CellBounds());
            }
            return found;
        }

        private static CellBounds bounds(
                RowPartition partition, BoundsSpec question, Function<CellResponses, Cell> find) {
            CellBounds bounds = new CellBounds();
            walk(
                    partition,
                    question,
                    (cell, arms, answers) -> bounds.put(
                            cell, find.apply(new CellResponses(answers(arms, answers, 1), answers(arms, answers, 0)))));
            return bounds;
        }

        private static ArmResponses answers(double[] arms, double[] answers, double arm) {
            double[] given = IntStream.range(0, arms.length)
                    .filter(i -> arms[i] == arm && !Double.isNaN(answers[i]))
                    .mapToDouble(i -> answers[i])
                    .toArray();
            return ArmResponses.of(
                    given, Arrays.stream(arms).filter(own -> own == arm).count());
        }
    }

    /** Arms and answers of the people of one cell. */
    private interface User {
        void use(String cell, double[] arms, double[] answers);
    }

    private static void walk(RowPartition partition, BoundsSpec question, User user) {
        NumericColumn arm = partition.values(Variable.ARM);
        // Bounds are differences, in which an origin cancels.
        NumericColumn left = partition.values(Variable.centred(question.left()));
        int capacity = ClusterBatch.capacity(partition);
        double[] arms = new double[capacity];
        double[] answers = new double[capacity];
        ClusterBatch.walk(
                partition, question.invited(), new int[partition.cells().size()], tile -> {
                    arm.gather(tile.rows(), tile.size(), arms);
                    left.gather(tile.rows(), tile.size(), answers);
                    for (int g = 0; g < tile.clusters(); g++) {
                        int from = tile.starts()[g];
                        int to = tile.starts()[g + 1];
                        user.use(
                                partition.cell().of(tile.rows()[from]),
                                Arrays.copyOfRange(arms, from, to),
                                Arrays.copyOfRange(answers, from, to));
                    }
                });
    }

    /** People of the treatment arm who should have answered. */
    public long treated() {
        return range.treated();
    }

    /** People of the control arm who should have answered. */
    public long control() {
        return range.control();
    }

    /** Empty when no cell has bounds. */
    public Optional<StratifiedBounds> findLee() {
        return StratifiedBounds.find(lee.cells());
    }

    /** With outcomes in the range that was seen; empty when no cell has two people in each arm, or all answers are alike. */
    public Optional<StratifiedBounds> findWorst() {
        return StratifiedBounds.find(worst.cells());
    }
}
