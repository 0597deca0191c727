package id.sigi.methods.moments;

import id.sigi.methods.columnar.PartitionAggregation;
import id.sigi.methods.columnar.RowPartition;
import java.util.List;

/** Moments by cell and arm for each inquiry. */
final class MomentAggregation implements PartitionAggregation<CellArmMoments> {
    private static final long serialVersionUID = 1;

    private final List<MomentRequest> inquiries;
    private final List<String> cells;

    MomentAggregation(List<MomentRequest> inquiries, List<String> cells) {
        this.inquiries = List.copyOf(inquiries);
        this.cells = List.copyOf(cells);
    }

    @Override
    public List<CellArmMoments> over(RowPartition partition) {
        String[] names = cells.toArray(String[]::new);
        return inquiries.stream()
                .map(inquiry -> new MomentAccumulator(
                                partition, inquiry, inquiry.rows().parts() * names.length)
                        .over(inquiry.rows().placesIn(partition, names)))
                .toList();
    }
}
