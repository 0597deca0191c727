package id.sigi.methods.blocks;

import id.sigi.methods.linear.Matrices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The offer's coefficients of several equations, on rows of their own, with the products of what each cluster adds to them: the sums that
 * {@link id.sigi.methods.draw.OfferSystem} is made of. Two passes besides the means by cell (the caller's {@link ArmTables}), whatever the number
 * of systems.
 */
public final class JointOffers {
    private final List<Prepared> prepared;
    private final List<Solved> solved;
    private final Totals totals;

    private JointOffers(List<Prepared> prepared, List<Solved> solved, Totals totals) {
        this.prepared = prepared;
        this.solved = solved;
        this.totals = totals;
    }

    /**
     * Fits systems in two passes.
     *
     * @param systems the equations of each, whose outcomes are taken one equation after the other
     * @param tables those of each equation's {@link Equation#inquiry()}
     */
    public static List<JointOffers> of(Panel panel, List<List<Equation>> systems, ArmTables tables) {
        List<Prepared> prepared = systems.stream()
                .flatMap(List::stream)
                .map(equation -> Prepared.of(equation, tables.table(equation.inquiry())))
                .toList();
        List<Solved> solved = Solved.of(panel, prepared);
        List<List<Solved>> bySystem = new ArrayList<>();
        List<JointOffers> found = new ArrayList<>();
        int from = 0;
        for (List<Equation> system : systems) {
            bySystem.add(solved.isEmpty() ? List.of() : solved.subList(from, from + system.size()));
            from += system.size();
        }
        List<Totals> totals = solved.isEmpty()
                ? List.of()
                : panel.blocks()
                        .run(new Scoring(bySystem.stream().map(List::copyOf).toList(), panel.cells()));
        from = 0;
        for (int at = 0; at < systems.size(); at++) {
            int to = from + systems.get(at).size();
            Totals own = totals.isEmpty() ? Totals.of(bySystem.get(at)) : totals.get(at);
            found.add(new JointOffers(prepared.subList(from, to), bySystem.get(at), own));
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

        static Totals of(List<Solved> system) {
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

    private static int outcomes(List<Solved> system) {
        return system.stream()
                .mapToInt(some -> some.prepared().equation().lefts().size())
                .sum();
    }

    private record Scoring(List<List<Solved>> systems, List<String> cells) implements Pass<Totals> {
        @Override
        public List<Totals> over(Block block) {
            return systems.stream().map(system -> totals(system, block)).toList();
        }

        private Totals totals(List<Solved> system, Block block) {
            ClusterScores scores = new ClusterScores(block, outcomes(system));
            int from = 0;
            for (Solved solved : system) {
                scores.add(solved, solved.prepared().placesIn(block, cells.toArray(String[]::new)), from);
                from += solved.prepared().equation().lefts().size();
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
        Centres centres = prepared.get(equation).centres();
        return new long[] {centres.allTreated(), centres.allControl()};
    }

    /** The coefficients; the system must be whole. */
    public double[] coefficients() {
        double[] slopes = solved.stream()
                .flatMapToDouble(some -> IntStream.range(
                                0, some.prepared().equation().lefts().size())
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
