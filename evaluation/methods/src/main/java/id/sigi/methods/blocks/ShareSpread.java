package id.sigi.methods.blocks;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Variances of the shares of both arms at or below a value, and their covariance, from the clusters: the sum over clusters of the products
 * of what their people add to each arm's share, a person adding weight times (I(y at most the value) less the share in cell and arm) times
 * sqrt(n / (n-1)), n the people of cell and arm. With people as their own clusters this is Neyman's variance within cells.
 *
 * @param treatment variance of the treatment arm's share
 * @param control variance of the control arm's share
 * @param both their covariance, other than nought where clusters have people in both arms
 */
public record ShareSpread(double treatment, double control, double both) implements Mergeable<ShareSpread> {
    private static final long serialVersionUID = 1;

    /**
     * What is asked.
     *
     * @param rows rows that have the source
     * @param source the values
     * @param values the value of each arm, control first, at which its share is taken
     * @param shares by arm and cell of the panel the share at or below that value
     * @param scales by arm and cell of the panel the weight of a row times sqrt(n / (n-1)); nought for cells that take no part
     */
    public record Asked(RowSet rows, Source source, List<Double> values, List<ByCell> shares, List<ByCell> scales)
            implements Serializable {
        public Asked {
            values = List.copyOf(values);
            shares = List.copyOf(shares);
            scales = List.copyOf(scales);
        }
    }

    /** The answers in the order of the questions; none where there is no row. */
    public static List<ShareSpread> find(Panel panel, List<Asked> asked) {
        return asked.isEmpty() ? List.of() : panel.blocks().run(new Clusters(List.copyOf(asked), panel.cells()));
    }

    /** Of the arms' shares; nought where one has no variance. */
    public double correlation() {
        double product = treatment * control;
        return product > 0 ? Math.max(-1, Math.min(1, both / Math.sqrt(product))) : 0;
    }

    @Override
    public ShareSpread plus(ShareSpread other) {
        return new ShareSpread(treatment + other.treatment, control + other.control, both + other.both);
    }

    private record Clusters(List<Asked> asked, List<String> cells) implements Pass<ShareSpread> {
        private static final long serialVersionUID = 1;

        @Override
        public List<ShareSpread> over(Block block) {
            int[] places = block.cell().places(cells.toArray(String[]::new));
            List<ShareSpread> found = new ArrayList<>();
            asked.forEach(one -> found.add(spread(block, places, one)));
            return found;
        }

        private static ShareSpread spread(Block block, int[] places, Asked one) {
            Values values = block.values(one.source());
            Values arm = block.values(Source.ARM);
            double[] numbers = new double[Tile.capacity(block)];
            double[] arms = new double[numbers.length];
            double[] sums = new double[3];
            Tile.walk(block, one.rows(), places, tile -> {
                values.gather(tile.rows(), tile.size(), numbers);
                arm.gather(tile.rows(), tile.size(), arms);
                for (int g = 0; g < tile.clusters(); g++) {
                    double[] scores = new double[2];
                    for (int i = tile.starts()[g]; i < tile.starts()[g + 1]; i++) {
                        int side = (int) arms[i];
                        int cell = tile.places()[i];
                        double below = numbers[i] <= one.values().get(side) ? 1 : 0;
                        scores[side] += one.scales().get(side).at(cell)
                                * (below - one.shares().get(side).at(cell));
                    }
                    sums[0] += scores[1] * scores[1];
                    sums[1] += scores[0] * scores[0];
                    sums[2] += scores[1] * scores[0];
                }
            });
            return new ShareSpread(sums[0], sums[1], sums[2]);
        }
    }
}
