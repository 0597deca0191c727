package id.sigi.methods.regression.stacked;

import id.sigi.methods.columnar.Mergeable;
import id.sigi.methods.columnar.PartitionAggregation;
import id.sigi.methods.columnar.PartitionedRows;
import id.sigi.methods.columnar.RowPartition;
import id.sigi.methods.linear.Matrices;
import id.sigi.methods.moments.CellArmMomentTables;
import id.sigi.methods.regression.partitioned.CellCentering;
import id.sigi.methods.regression.partitioned.CenteredModel;
import id.sigi.methods.regression.partitioned.CholeskySolution;
import id.sigi.methods.regression.partitioned.RegressionSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The offer's coefficients of several equations, on rows of their own, with the products of what each cluster adds to them: the sums that
 * {@link id.sigi.methods.dynamic.OfferRegressionSystem} is made of. Two passes besides the means by cell (the caller's {@link CellArmMomentTables}), whatever the number
 * of systems.
 */
public final class StackedRegressions {
    private final List<CenteredModel> prepared;
    private final List<CholeskySolution> solved;
    private final Totals totals;

    private StackedRegressions(List<CenteredModel> prepared, List<CholeskySolution> solved, Totals totals) {
        this.prepared = prepared;
        this.solved = solved;
        this.totals = totals;
    }

    /**
     * Fits systems in two passes.
     *
     * @param systems the equations of each, whose outcomes are taken one equation after the other
     * @param tables those of each equation's {@link RegressionSpec#request()}
     */
    public static List<StackedRegressions> of(
            PartitionedRows rows, List<List<RegressionSpec>> systems, CellArmMomentTables tables) {
        List<CenteredModel> prepared = systems.stream()
                .flatMap(List::stream)
                .map(equation -> CenteredModel.of(equation, tables.table(equation.request())))
                .toList();
        List<CholeskySolution> solved = CholeskySolution.of(rows, prepared);
        List<List<CholeskySolution>> bySystem = new ArrayList<>();
        List<StackedRegressions> found = new ArrayList<>();
        int from = 0;
        for (List<RegressionSpec> system : systems) {
            bySystem.add(solved.isEmpty() ? List.of() : solved.subList(from, from + system.size()));
            from += system.size();
        }
        List<Totals> totals = solved.isEmpty()
                ? List.of()
                : rows.partitions()
                        .run(new Scoring(bySystem.stream().map(List::copyOf).toList(), rows.cells()));
        from = 0;
        for (int at = 0; at < systems.size(); at++) {
            int to = from + systems.get(at).size();
            Totals own = totals.isEmpty() ? Totals.of(bySystem.get(at)) : totals.get(at);
            found.add(new StackedRegressions(prepared.subList(from, to), bySystem.get(at), own));
            from = to;
        }
        return found;
    }

    /** Products and sums of the clusters' scores. */
    private static final class Totals implements Mergeable<Totals> {
        private static final long serialVersionUID = 1;

        private final double[] drift;
        private final double[][] products;
        private final long clusters;

        Totals(double[] drift, double[][] products, long clusters) {
            this.drift = drift;
            this.products = products;
            this.clusters = clusters;
        }

        static Totals of(List<CholeskySolution> system) {
            int size = outcomes(system);
            return new Totals(new double[size], new double[size][size], 0);
        }

        @Override
        public Totals plus(Totals other) {
            double[] both = drift.clone();
            Matrices.axpy(1, other.drift, both);
            return new Totals(both, Matrices.sum(products, other.products), clusters + other.clusters);
        }
    }

    private static int outcomes(List<CholeskySolution> system) {
        return system.stream()
                .mapToInt(some -> some.prepared().equation().outcomes().size())
                .sum();
    }

    private record Scoring(List<List<CholeskySolution>> systems, List<String> cells)
            implements PartitionAggregation<Totals> {
        @Override
        public List<Totals> over(RowPartition partition) {
            return systems.stream().map(system -> totals(system, partition)).toList();
        }

        private Totals totals(List<CholeskySolution> system, RowPartition partition) {
            ClusterScoreProducts scores = new ClusterScoreProducts(partition, outcomes(system));
            int from = 0;
            for (CholeskySolution solved : system) {
                scores.add(solved, cells.toArray(String[]::new), from);
                from += solved.prepared().equation().outcomes().size();
            }
            return new Totals(scores.sums(), scores.products(), scores.clusters());
        }
    }

    /** Whether the offer varies in every equation. */
    public boolean isWhole() {
        return !solved.isEmpty() && solved.stream().allMatch(some -> some.offer() >= 0);
    }

    /** Clusters with a row in any equation. */
    public long clusters() {
        return totals.clusters;
    }

    /** Rows of both arms of an equation: treated, control. */
    public long[] arms(int equation) {
        CellCentering centres = prepared.get(equation).centres();
        return new long[] {centres.allTreated(), centres.allControl()};
    }

    /** The coefficients; the system must be whole. */
    public double[] coefficients() {
        double[] slopes = solved.stream()
                .flatMapToDouble(some -> IntStream.range(
                                0, some.prepared().equation().outcomes().size())
                        .mapToDouble(left -> some.slopes(left)[some.offer()]))
                .toArray();
        Matrices.axpy(1, totals.drift, slopes);
        return slopes;
    }

    /** Sums over clusters of what they add to one coefficient times what they add to another. */
    public double[][] products() {
        return Arrays.stream(totals.products).map(double[]::clone).toArray(double[][]::new);
    }
}
