package id.sigi.methods.blocks;

import id.sigi.methods.regression.Covariance;
import java.io.Serializable;
import java.util.List;

/** The residual sums of each equation whose coefficients are tested. */
final class TestedPass implements Pass<TestedTotals> {
    private static final long serialVersionUID = 1;

    private final List<Asked> equations;
    private final List<String> cells;

    TestedPass(List<Asked> equations, List<String> cells) {
        this.equations = List.copyOf(equations);
        this.cells = List.copyOf(cells);
    }

    /** A solved equation with the places of the tested among its kept columns. */
    static final class Asked implements Serializable {
        /** Most numbers that pairs of coordinates are kept for; beyond, coefficients are tested one by one. */
        private static final long MOST = 4_000_000;

        private static final long serialVersionUID = 1;

        private final Solved solved;
        private final int[] tested;
        private final Covariance kind;

        /** Takes the array over. */
        Asked(Solved solved, int[] tested, Covariance kind) {
            this.solved = solved;
            this.tested = tested;
            this.kind = kind;
        }

        Solved solved() {
            return solved;
        }

        /** By tested coefficient its row of the inverse. */
        double[] inverse(int coefficient) {
            return solved.inverse()[tested[coefficient]];
        }

        int size() {
            return tested.length;
        }

        boolean isClustered() {
            return kind == Covariance.CR2;
        }

        SymmetricEntries entries() {
            SymmetricEntries all = SymmetricEntries.all(size());
            long k = solved.kept().length;
            long cells = solved.prepared().centres().size();
            return all.size() * (all.size() + k * k + cells * k) <= MOST ? all : SymmetricEntries.diagonal(size());
        }
    }

    @Override
    public List<TestedTotals> over(Block block) {
        String[] names = cells.toArray(String[]::new);
        return equations.stream()
                .map(asked -> new TestedSums(asked, block)
                        .over(block, asked.solved().prepared().placesIn(block, names)))
                .toList();
    }
}
