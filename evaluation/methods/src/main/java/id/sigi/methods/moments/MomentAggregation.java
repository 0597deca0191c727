package id.sigi.methods.moments;

import id.sigi.methods.columnar.PartitionAggregation;
import id.sigi.methods.columnar.RowPartition;
import java.util.List;

/** Moments by cell and arm for each request. */
final class MomentAggregation implements PartitionAggregation<CellArmMoments> {
    private static final long serialVersionUID = 1;

    private final List<MomentRequest> requests;
    private final List<String> cells;

    MomentAggregation(List<MomentRequest> requests, List<String> cells) {
        this.requests = List.copyOf(requests);
        this.cells = List.copyOf(cells);
    }

    @Override
    public List<CellArmMoments> over(RowPartition partition) {
        String[] names = cells.toArray(String[]::new);
        return requests.stream()
                .map(request -> new MomentAccumulator(
                                partition, request, request.rows().parts() * names.length)
                        .over(request.rows().placesIn(partition, names)))
                .toList();
    }
}
