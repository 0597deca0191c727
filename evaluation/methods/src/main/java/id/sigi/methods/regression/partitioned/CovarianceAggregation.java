package id.sigi.methods.regression.partitioned;

import id.sigi.methods.columnar.PartitionAggregation;
import id.sigi.methods.columnar.RowPartition;
import java.util.List;

/** The residual sums of each equation. */
final class CovarianceAggregation implements PartitionAggregation<CovarianceSums> {
    private static final long serialVersionUID = 1;

    private final List<CholeskySolution> equations;
    private final List<String> cells;

    CovarianceAggregation(List<CholeskySolution> equations, List<String> cells) {
        this.equations = List.copyOf(equations);
        this.cells = List.copyOf(cells);
    }

    @Override
    public List<CovarianceSums> over(RowPartition partition) {
        String[] names = cells.toArray(String[]::new);
        return equations.stream()
                .map(solved -> new CovarianceAccumulator(solved, partition).over(names))
                .toList();
    }
}
