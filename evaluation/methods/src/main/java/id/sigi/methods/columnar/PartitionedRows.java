package id.sigi.methods.columnar;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * All rows, cut into partitions by bucket, wherever these are, and the cells that occur in them.
 *
 * @param partitions the rows
 * @param cells the cells that occur, sorted
 */
public record PartitionedRows(Partitions partitions, List<String> cells) {
    /** Whoever holds the partitions. */
    public interface Partitions {
        /**
         * Makes a pass over all partitions and merges what it finds in the order of {@link HashPartitioning}.
         *
         * @return the answers; empty if there is no row
         */
        <R extends Mergeable<R>> List<R> run(PartitionAggregation<R> pass);

        /** What the partitions take off a centred column ({@link ValueRange#origin}). */
        public default double origin(String key) {
            return 0;
        }
    }

    public PartitionedRows {
        Objects.requireNonNull(partitions, "partitions");
        cells = List.copyOf(cells);
    }

    /**
     * Of partitions in this process.
     *
     * @param held one per bucket, in order; a partition without rows is an empty bucket
     */
    public static PartitionedRows of(List<RowPartition> held) {
        List<RowPartition> partitions = about(held);
        return new PartitionedRows(
                new Held(partitions),
                partitions.stream()
                        .flatMap(partition -> partition.cells().stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** The same partitions, which know the origins of all their rows together. */
    static List<RowPartition> about(List<RowPartition> held) {
        if (held.isEmpty()) {
            return List.of();
        }
        ValueRange[] ranges = held.get(0).ranges();
        for (RowPartition partition : held) {
            ValueRange[] more = partition.ranges();
            Arrays.setAll(ranges, column -> ranges[column].plus(more[column]));
        }
        double[] origins = Arrays.stream(ranges).mapToDouble(ValueRange::origin).toArray();
        return held.stream().map(partition -> partition.about(origins)).toList();
    }

    /** What is taken off a source before anything is multiplied, where it is a column of numbers. */
    public double origin(Variable source) {
        return source instanceof Variable.Column column ? partitions.origin(column.key()) : 0;
    }

    private record Held(List<RowPartition> partitions) implements Partitions {
        @Override
        public double origin(String key) {
            return partitions.isEmpty() ? 0 : partitions.get(0).origin(key);
        }

        @Override
        public <R extends Mergeable<R>> List<R> run(PartitionAggregation<R> pass) {
            return PartitionedRows.run(pass, partitions);
        }
    }

    /** A pass over an aligned run of partitions, which an engine makes where they are; what is found is merged as soon as it can be. */
    public static <R extends Mergeable<R>> List<R> run(PartitionAggregation<R> pass, List<RowPartition> run) {
        HashPartitioning.checkRun(run.size());
        if (run.size() == 1) {
            return run.get(0).rows() == 0 ? List.of() : pass.over(run.get(0));
        }
        int half = run.size() / 2;
        return HashPartitioning.both(run(pass, run.subList(0, half)), run(pass, run.subList(half, run.size())));
    }
}
