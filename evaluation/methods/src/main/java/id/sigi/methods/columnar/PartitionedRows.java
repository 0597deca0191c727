package id.sigi.methods.columnar;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * All rows, cut into blocks by bucket, wherever these are, and the cells that occur in them.
 *
 * @param blocks the rows
 * @param cells the cells that occur, sorted
 */
public record PartitionedRows(Blocks blocks, List<String> cells) {
    /** Whoever holds the blocks. */
    public interface Blocks {
        /**
         * Makes a pass over all blocks and merges what it finds in the order of {@link HashPartitioning}.
         *
         * @return the answers; empty if there is no row
         */
        <R extends Mergeable<R>> List<R> run(PartitionAggregation<R> pass);

        /** What the blocks take off a centred column ({@link ValueRange#origin}). */
        public default double origin(String key) {
            return 0;
        }
    }

    public PartitionedRows {
        Objects.requireNonNull(blocks, "blocks");
        cells = List.copyOf(cells);
    }

    /**
     * Of blocks on this machine.
     *
     * @param held one per bucket, in order; a block without rows is an empty bucket
     */
    public static PartitionedRows of(List<RowPartition> held) {
        List<RowPartition> blocks = about(held);
        return new PartitionedRows(
                new Held(blocks),
                blocks.stream()
                        .flatMap(block -> block.cells().stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** The same blocks, which know the origins of all their rows together. */
    static List<RowPartition> about(List<RowPartition> held) {
        if (held.isEmpty()) {
            return List.of();
        }
        ValueRange[] ranges = held.get(0).ranges();
        for (RowPartition block : held) {
            ValueRange[] more = block.ranges();
            Arrays.setAll(ranges, column -> ranges[column].plus(more[column]));
        }
        double[] origins = Arrays.stream(ranges).mapToDouble(ValueRange::origin).toArray();
        return held.stream().map(block -> block.about(origins)).toList();
    }

    /** What is taken off a source before anything is multiplied, where it is a column of numbers. */
    public double origin(Variable source) {
        return source instanceof Variable.Column column ? blocks.origin(column.key()) : 0;
    }

    private record Held(List<RowPartition> blocks) implements Blocks {
        @Override
        public double origin(String key) {
            return blocks.isEmpty() ? 0 : blocks.get(0).origin(key);
        }

        @Override
        public <R extends Mergeable<R>> List<R> run(PartitionAggregation<R> pass) {
            return PartitionedRows.run(pass, blocks);
        }
    }

    /** A pass over an aligned run of blocks, which an engine makes where they are; what is found is merged as soon as it can be. */
    public static <R extends Mergeable<R>> List<R> run(PartitionAggregation<R> pass, List<RowPartition> run) {
        HashPartitioning.checkRun(run.size());
        if (run.size() == 1) {
            return run.get(0).rows() == 0 ? List.of() : pass.over(run.get(0));
        }
        int half = run.size() / 2;
        return HashPartitioning.both(run(pass, run.subList(0, half)), run(pass, run.subList(half, run.size())));
    }
}
