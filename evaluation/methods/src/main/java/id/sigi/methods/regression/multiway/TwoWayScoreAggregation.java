package id.sigi.methods.regression.multiway;

import id.sigi.methods.columnar.ClusterBatch;
import id.sigi.methods.columnar.DictionaryColumn;
import id.sigi.methods.columnar.PartitionAggregation;
import id.sigi.methods.columnar.RowPartition;
import id.sigi.methods.regression.partitioned.CholeskySolution;
import id.sigi.methods.regression.partitioned.ResidualCursor;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The scores of each equation by clusters of two ways. */
final class TwoWayScoreAggregation implements PartitionAggregation<TwoWayScoreSums> {
    private static final long serialVersionUID = 1;

    private final List<CholeskySolution> equations;
    private final List<TwoWaySpec> asked;
    private final List<String> cells;

    TwoWayScoreAggregation(List<CholeskySolution> equations, List<TwoWaySpec> asked, List<String> cells) {
        this.equations = List.copyOf(equations);
        this.asked = List.copyOf(asked);
        this.cells = List.copyOf(cells);
    }

    @Override
    public List<TwoWayScoreSums> over(RowPartition partition) {
        String[] names = cells.toArray(String[]::new);
        TwoWayScoreSums[] totals = new TwoWayScoreSums[equations.size()];
        for (int at = 0; at < totals.length; at++) {
            CholeskySolution solved = equations.get(at);
            totals[at] = new Work(solved, partition, asked.get(at)).over(names);
        }
        return Arrays.asList(totals);
    }

    /** One equation in one partition. */
    private static final class Work {
        private final CholeskySolution solved;
        private final ResidualCursor cursor;
        private final double[][] products;
        private final int[] codes;
        private final int[] places;
        private final double[] scores;
        private final int[] rowsOf;
        private final int[] met;
        private final TwoWayScoreSums totals;

        Work(CholeskySolution solved, RowPartition partition, TwoWaySpec asked) {
            this.solved = solved;
            cursor = ResidualCursor.withInfluence(solved, partition, Set.of());
            int outcomes = solved.prepared().equation().outcomes().size();
            products = new double[outcomes][ClusterBatch.capacity(partition)];
            DictionaryColumn labels = partition.labels(asked.second());
            codes = labels.codes();
            places = labels.places(asked.names().toArray(String[]::new));
            scores = new double[places.length];
            rowsOf = new int[places.length];
            met = new int[places.length];
            totals = new TwoWayScoreSums(outcomes, asked.names().size());
        }

        TwoWayScoreSums over(String[] cells) {
            if (solved.offer() >= 0) {
                cursor.walk(cells, this::add);
            }
            return totals;
        }

        private void add(ClusterBatch tile) {
            for (int left = 0; left < products.length; left++) {
                multiply(left, tile);
            }
            for (int g = 0; g < tile.clusters(); g++) {
                cluster(tile, tile.starts()[g], tile.starts()[g + 1]);
            }
        }

        /** Each row's part in the coefficient times its residual. */
        private void multiply(int left, ClusterBatch tile) {
            double[] target = products[left];
            cursor.residuals(left, tile, target);
            double[] influence = cursor.influence().part();
            for (int i = 0; i < tile.size(); i++) {
                target[i] *= influence[i];
            }
        }

        private void cluster(ClusterBatch tile, int from, int to) {
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

        private void addScores(int left, ClusterBatch tile, int from, int to) {
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += products[left][i];
                scores[codes[tile.rows()[i]]] += products[left][i];
            }
            totals.addFirst(left, sum);
        }
    }
}
