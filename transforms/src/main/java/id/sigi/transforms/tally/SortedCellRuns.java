package id.sigi.transforms.tally;

import id.sigi.transforms.exchange.BlockFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/**
 * Sums of more cells than memory holds: runs of them lie on the disk, each in the order of its cells, and are merged as they are read (the external
 * merge sort of Knuth, volume 3, section 5.4). For one thread.
 */
public final class SortedCellRuns implements AutoCloseable {
    private static final int BLOCK = 4096;

    private final Path folder;
    private final List<Path> runs = new ArrayList<>();

    /**
     * Runs in a folder that is made with the first of them.
     *
     * @param folder a folder of their own
     */
    public SortedCellRuns(Path folder) {
        this.folder = folder;
    }

    /** Writes a run. */
    void add(Map<Cell, long[]> cells) {
        try {
            Files.createDirectories(folder);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        Path run = folder.resolve("run-" + runs.size());
        BlockFile.write(new Blocks(sorted(cells)), run);
        runs.add(run);
    }

    /** Cells by their keys. */
    static Iterator<Map.Entry<Cell, long[]>> sorted(Map<Cell, long[]> cells) {
        List<Map.Entry<Cell, long[]>> rows = new ArrayList<>(cells.entrySet());
        rows.sort(Map.Entry.comparingByKey());
        return rows.iterator();
    }

    /**
     * The cells of all runs and of some that are in memory, by their keys, each with the sums of all.
     *
     * @param rest cells in memory
     */
    Iterator<Map.Entry<Cell, long[]>> merged(Map<Cell, long[]> rest) {
        List<Iterator<Map.Entry<Cell, long[]>>> parts = new ArrayList<>();
        runs.forEach(run -> parts.add(new Run(BlockFile.read(run))));
        parts.add(sorted(rest));
        return new Merged(parts);
    }

    @Override
    public void close() {
        try {
            for (Path run : runs) {
                Files.deleteIfExists(run);
            }
            Files.deleteIfExists(folder);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        runs.clear();
    }

    /** Blocks of cells, in their order. */
    private record Blocks(Iterator<Map.Entry<Cell, long[]>> rows) implements Iterator<byte[]> {
        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public byte[] next() {
            Map<Cell, long[]> block = new LinkedHashMap<>();
            while (block.size() < BLOCK && rows.hasNext()) {
                Map.Entry<Cell, long[]> row = rows.next();
                block.put(row.getKey(), row.getValue());
            }
            try {
                return CellBytes.write(block);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    /** The cells of one run, a block in memory at a time. */
    private static final class Run implements Iterator<Map.Entry<Cell, long[]>> {
        private final Iterator<byte[]> blocks;
        private Iterator<Map.Entry<Cell, long[]>> block =
                List.<Map.Entry<Cell, long[]>>of().iterator();

        Run(Iterator<byte[]> blocks) {
            this.blocks = blocks;
        }

        @Override
        public boolean hasNext() {
            while (!block.hasNext() && blocks.hasNext()) {
                try {
                    block = CellBytes.read(blocks.next()).entrySet().iterator();
                } catch (IOException fault) {
                    throw new UncheckedIOException(fault);
                }
            }
            return block.hasNext();
        }

        @Override
        public Map.Entry<Cell, long[]> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return block.next();
        }
    }

    /** The next cell of a run, and the cells behind it. */
    private record Head(Map.Entry<Cell, long[]> row, Iterator<Map.Entry<Cell, long[]>> rest) {}

    private static final class Merged implements Iterator<Map.Entry<Cell, long[]>> {
        private final PriorityQueue<Head> heads = new PriorityQueue<>(
                Comparator.comparing((Head head) -> head.row().getKey()));

        Merged(List<Iterator<Map.Entry<Cell, long[]>>> parts) {
            parts.forEach(this::advance);
        }

        private void advance(Iterator<Map.Entry<Cell, long[]>> part) {
            if (part.hasNext()) {
                heads.add(new Head(part.next(), part));
            }
        }

        @Override
        public boolean hasNext() {
            return !heads.isEmpty();
        }

        @Override
        public Map.Entry<Cell, long[]> next() {
            Head first = heads.remove();
            advance(first.rest());
            Cell cell = first.row().getKey();
            long[] sums = Arrays.copyOf(first.row().getValue(), first.row().getValue().length);
            while (!heads.isEmpty() && heads.peek().row().getKey().compareTo(cell) == 0) {
                Head same = heads.remove();
                advance(same.rest());
                long[] more = same.row().getValue();
                for (int i = 0; i < sums.length; i++) {
                    sums[i] = Math.addExact(sums[i], more[i]);
                }
            }
            return Map.entry(cell, sums);
        }
    }
}
