package id.sigi.methods.blocks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** For each outcome of each weighted equation what sampling units add to the offer's coefficients on outcome and take-up. */
final class WeightedPass implements Pass<StratumScores> {
    private static final long serialVersionUID = 1;

    private final List<Solved> equations;
    private final List<String> strata;
    private final List<String> cells;

    /** @param strata for each equation the key of its strata */
    WeightedPass(List<Solved> equations, List<String> strata, List<String> cells) {
        this.equations = List.copyOf(equations);
        this.strata = List.copyOf(strata);
        this.cells = List.copyOf(cells);
    }

    @Override
    public List<StratumScores> over(Block block) {
        String[] names = cells.toArray(String[]::new);
        List<StratumScores> scores = new ArrayList<>();
        for (int at = 0; at < equations.size(); at++) {
            Solved solved = equations.get(at);
            Work work = new Work(solved, block, block.labels(strata.get(at)));
            scores.addAll(work.over(block, solved.prepared().placesIn(block, names)));
        }
        return scores;
    }

    /** One equation in one block. */
    private static final class Work {
        private final Solved solved;
        private final Equation equation;
        private final Labels strata;
        private final Columns columns;
        private final RowParts parts;
        private final double[][] x;
        private final double[] residual;
        private final double[] ofTakeUp;
        private final double[] ofLeft;
        private final List<StratumScores> found = new ArrayList<>();

        Work(Solved solved, Block block, Labels strata) {
            this.solved = solved;
            equation = solved.prepared().equation();
            this.strata = strata;
            columns = new Columns(solved.prepared(), block);
            int capacity = Tile.capacity(block);
            parts = new RowParts(solved, Set.of(), capacity);
            x = new double[solved.kept().length][capacity];
            residual = new double[capacity];
            ofTakeUp = new double[capacity];
            ofLeft = new double[capacity];
            equation.lefts().forEach(left -> found.add(new StratumScores()));
        }

        List<StratumScores> over(Block block, int[] places) {
            if (solved.offer() >= 0) {
                Tile.walk(block, equation.rows(), places, this::add);
            }
            return found;
        }

        private void add(Tile tile) {
            for (int at = 0; at < x.length; at++) {
                columns.regressor(solved.kept()[at], tile, x[at]);
            }
            parts.enter(tile, x);
            if (equation.takeUp() >= 0) {
                leave(equation.takeUp(), tile, ofTakeUp);
            }
            for (int left = 0; left < found.size(); left++) {
                leave(left, tile, ofLeft);
                for (int g = 0; g < tile.clusters(); g++) {
                    String stratum = strata.of(tile.rows()[tile.starts()[g]]);
                    found.get(left).add(stratum, ofLeft[g], ofTakeUp[g]);
                }
            }
        }

        /** What the clusters' residuals of a left-hand side add to the offer's coefficient. */
        private void leave(int left, Tile tile, double[] target) {
            columns.left(left, tile, residual);
            double[] slopes = solved.slopes(left);
            for (int at = 0; at < x.length; at++) {
                Sums.add(-slopes[at], x[at], residual, tile.size());
            }
            tile.sumByCluster(parts.part(), residual, target);
        }
    }
}
