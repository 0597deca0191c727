package id.sigi.methods.blocks;

import java.util.List;

/** The Gram of each equation. */
final class GramPass implements Pass<Gram> {
    private static final long serialVersionUID = 1;

    private final List<Prepared> equations;
    private final List<String> cells;

    GramPass(List<Prepared> equations, List<String> cells) {
        this.equations = List.copyOf(equations);
        this.cells = List.copyOf(cells);
    }

    @Override
    public List<Gram> over(Block block) {
        String[] names = cells.toArray(String[]::new);
        return equations.stream()
                .map(prepared -> new Work(prepared, block).over(block, prepared.placesIn(block, names)))
                .toList();
    }

    /** One equation in one block. */
    private static final class Work {
        private final Prepared prepared;
        private final Columns columns;
        private final double[][] x;
        private final double[] y;
        private final double[][] ofRegressors;
        private final double[][] withLefts;
        private long clusters;

        Work(Prepared prepared, Block block) {
            this.prepared = prepared;
            columns = new Columns(prepared, block);
            int capacity = Tile.capacity(block);
            int k = prepared.equation().regressors().size();
            x = new double[k][capacity];
            y = new double[capacity];
            ofRegressors = new double[k][k];
            withLefts = new double[k][prepared.equation().allLefts().size()];
        }

        Gram over(Block block, int[] places) {
            Tile.walk(block, prepared.equation().rows(), places, this::add);
            return new Gram(ofRegressors, withLefts, clusters);
        }

        private void add(Tile tile) {
            clusters += tile.clusters();
            for (int at = 0; at < x.length; at++) {
                columns.regressor(at, tile, x[at]);
                for (int earlier = 0; earlier <= at; earlier++) {
                    ofRegressors[at][earlier] += Sums.dot(x[at], x[earlier], tile.size());
                }
            }
            for (int left = 0; left < prepared.equation().allLefts().size(); left++) {
                columns.left(left, tile, y);
                for (int at = 0; at < x.length; at++) {
                    withLefts[at][left] += Sums.dot(x[at], y, tile.size());
                }
            }
        }
    }
}
