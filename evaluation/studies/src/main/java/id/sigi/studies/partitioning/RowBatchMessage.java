package id.sigi.studies.partitioning;

import id.sigi.methods.columnar.RowBatch;
import java.io.Serializable;

/** What is sent to the holder of a bucket. */
sealed interface RowBatchMessage extends Serializable {
    /** Rows of the bucket. */
    record OfRows(int bucket, RowBatch batch) implements RowBatchMessage {}

    /** Counts of a part of the rows, sent to the holder of the first bucket. */
    record OfCounts(RowTally tally) implements RowBatchMessage {}

    /** Hashes of units whose bucket this is, to find units that come twice, in whatever clusters. */
    final class OfUnits implements RowBatchMessage {
        private static final long serialVersionUID = 1;

        private final long[] units;

        /** Takes the array over. */
        OfUnits(long[] units) {
            this.units = units;
        }

        long[] units() {
            return units;
        }
    }
}
