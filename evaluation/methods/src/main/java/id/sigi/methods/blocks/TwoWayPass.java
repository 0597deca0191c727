package id.sigi.methods.blocks;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The scores of each equation by clusters of two ways. */
final class TwoWayPass implements Pass<TwoWayTotals> {
    private static final long serialVersionUID = 1;

    private final List<Solved> equations;
    private final List<TwoWayEquation> asked;
    private final List<String> cells;

    TwoWayPass(List<Solved> equations, List<TwoWayEquation> asked, List<String> cells) {
        this.equations = List.copyOf(equations);
        this.asked = List.copyOf(asked);
        this.cells = List.copyOf(cells);
    }

    @Override
    public List<TwoWayTotals> over(Block block) {
        String[] names = cells.toArray(String[]::new);
        TwoWayTotals[] totals = new TwoWayTotals[equations.size()];
        for (int at = 0; at < totals.length; at++) {
            Solved solved = equations.get(at);
            totals[at] = new Work(solved, block, asked.get(at))
                    .over(block, solved.prepared().placesIn(block, names));
        }
        return Arrays.asList(totals);
    }

    /** One equation in one block. */
    private static final class Work {
        private final Solved solved;
        private final Equation equation;
        private final Columns columns;
        private final RowParts parts;
        private final double[][] x;
        private final double[][] products;
        private final int[] codes;
        private final int[] places;
        private final double[] scores;
        private final int[] rowsOf;
        private final int[] met;
        private final TwoWayTotals totals;

        Work(Solved solved, Block block, TwoWayEquation asked) {
            this.solved = solved;
            equation = solved.prepared().equation();
            columns = new Columns(solved.prepared(), block);
            int capacity = Tile.capacity(block);
            parts = new RowParts(solved, Set.of(), capacity);
            x = new double[solved.kept().length][capacity];
            products = new double[equation.lefts().size()][capacity];
            Labels labels = block.labels(asked.second());
            codes = labels.codes();
            places = labels.places(asked.names().toArray(String[]::new));
            scores = new double[places.length];
            rowsOf = new int[places.length];
            met = new int[places.length];
            totals = new TwoWayTotals(equation.lefts().size(), asked.names().size());
        }

        TwoWayTotals over(Block block, int[] cellPlaces) {
            if (solved.offer() >= 0) {
                Tile.walk(block, equation.rows(), cellPlaces, this::add);
            }
            return totals;
        }

        private void add(Tile tile) {
            for (int at = 0; at < x.length; at++) {
                columns.regressor(solved.kept()[at], tile, x[at]);
            }
            parts.enter(tile, x);
            for (int left = 0; left < products.length; left++) {
                multiply(left, tile);
            }
            for (int g = 0; g < tile.clusters(); g++) {
                cluster(tile, tile.starts()[g], tile.starts()[g + 1]);
            }
        }

        /** Each row's part in the coefficient times its residual. */
        private void multiply(int left, Tile tile) {
            double[] target = products[left];
            columns.left(left, tile, target);
            double[] slopes = solved.slopes(left);
            for (int at = 0; at < x.length; at++) {
                Sums.add(-slopes[at], x[at], target, tile.size());
            }
            for (int i = 0; i < tile.size(); i++) {
                target[i] *= parts.part()[i];
            }
        }

        private void cluster(Tile tile, int from, int to) {
            totals.countFirst();
            int size = 0;
            for (int i = from; i < to; i++) {
                int second = codes[tile.rows()[i]];
                if (rowsOf[second]++ == 0) {
                    met[size++] = second;
                }
            }
            for (int at = 0; at < size; at++) {
                totals.countBoth(places[met[at]], rowsOf[met[at]]);
                rowsOf[met[at]] = 0;
            }
            for (int left = 0; left < products.length; left++) {
                addScores(left, tile, from, to);
                for (int at = 0; at < size; at++) {
                    totals.addBoth(left, places[met[at]], scores[met[at]]);
                    scores[met[at]] = 0;
                }
            }
        }

        private void addScores(int left, Tile tile, int from, int to) {
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += products[left][i];
                scores[codes[tile.rows()[i]]] += products[left][i];
            }
            totals.addFirst(left, sum);
        }
    }
}
