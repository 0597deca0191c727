package id.sigi.methods.regression.survey;

import id.sigi.methods.columnar.ClusterBatch;
import id.sigi.methods.columnar.DictionaryColumn;
import id.sigi.methods.columnar.PartitionAggregation;
import id.sigi.methods.columnar.RowPartition;
import id.sigi.methods.regression.partitioned.CholeskySolution;
import id.sigi.methods.regression.partitioned.RegressionSpec;
import id.sigi.methods.regression.partitioned.ResidualCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** For each outcome of each weighted equation what primary sampling units add to the offer's coefficients on outcome and take-up. */
final class SurveyScoreAggregation implements PartitionAggregation<StratumScoreSums> {
    private static final long serialVersionUID = 1;

    private final List<CholeskySolution> equations;
    private final List<String> strata;
    private final List<String> cells;

    /** @param strata for each equation the key of its strata */
    SurveyScoreAggregation(List<CholeskySolution> equations, List<String> strata, List<String> cells) {
        this.equations = List.copyOf(equations);
        this.strata = List.copyOf(strata);
        this.cells = List.copyOf(cells);
    }

    @Override
    public List<StratumScoreSums> over(RowPartition partition) {
        String[] names = cells.toArray(String[]::new);
        List<StratumScoreSums> scores = new ArrayList<>();
        for (int at = 0; at < equations.size(); at++) {
            CholeskySolution solved = equations.get(at);
            Work work = new Work(solved, partition, partition.labels(strata.get(at)));
            scores.addAll(work.over(names));
        }
        return scores;
    }

    /** One equation in one partition. */
    private static final class Work {
        private final CholeskySolution solved;
        private final RegressionSpec equation;
        private final DictionaryColumn strata;
        private final ResidualCursor cursor;
        private final double[] residual;
        private final double[] ofTakeUp;
        private final double[] ofLeft;
        private final List<StratumScoreSums> found = new ArrayList<>();

        Work(CholeskySolution solved, RowPartition partition, DictionaryColumn strata) {
            this.solved = solved;
            equation = solved.prepared().equation();
            this.strata = strata;
            cursor = ResidualCursor.withInfluence(solved, partition, Set.of());
            int capacity = ClusterBatch.capacity(partition);
            residual = new double[capacity];
            ofTakeUp = new double[capacity];
            ofLeft = new double[capacity];
            equation.outcomes().forEach(left -> found.add(new StratumScoreSums()));
        }

        List<StratumScoreSums> over(String[] cells) {
            if (solved.offer() >= 0) {
                cursor.walk(cells, this::add);
            }
            return found;
        }

        private void add(ClusterBatch tile) {
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
        private void leave(int left, ClusterBatch tile, double[] target) {
            cursor.residuals(left, tile, residual);
            tile.sumByCluster(cursor.influence().part(), residual, target);
        }
    }
}
