package id.sigi.transforms.exchange;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import scala.Tuple2;

/**
 * What the tasks of a build came to, by step and partition, so that a build that was stopped goes on at the bucket where it was. A task whose
 * outcome is on the disk is not done again; one whose outcome is not there whole is.
 */
public final class FinishedTasks implements Serializable {
    private static final long serialVersionUID = 1L;

    /** A text, because workers are sent it; null where nothing is written down. */
    private final String folder;

    private FinishedTasks(String folder) {
        this.folder = folder;
    }

    /** For a build that is done in one go or not at all. */
    public static FinishedTasks none() {
        return new FinishedTasks(null);
    }

    /** Outcomes in a folder that is there. */
    public static FinishedTasks in(Path folder) {
        return new FinishedTasks(folder.toString());
    }

    private Path file(String step, int partition, String kind) {
        return Path.of(folder, step + "-" + partition + "." + kind);
    }

    /** The outcome of a task that answers one value. */
    public <T extends Serializable> T word(String step, int partition, Supplier<T> work) {
        if (folder == null) {
            return work.get();
        }
        try {
            Path file = file(step, partition, "word");
            if (Files.exists(file)) {
                @SuppressWarnings("unchecked")
                T before = (T) read(file);
                return before;
            }
            T word = work.get();
            write(file, word);
            return word;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /**
     * A task that sends blocks on and tells something at its end.
     *
     * @param work the task
     * @param heard to whom it tells it
     */
    public PairFlatMapFunction<Iterator<byte[]>, Integer, byte[]> sending(
            String step, PairFlatMapFunction<Iterator<byte[]>, Integer, byte[]> work, List<WorkerMessages> heard) {
        List<WorkerMessages> all = new ArrayList<>(heard);
        return folder == null ? work : rows -> sent(step, work, all, rows);
    }

    private Iterator<Tuple2<Integer, byte[]>> sent(
            String step,
            PairFlatMapFunction<Iterator<byte[]>, Integer, byte[]> work,
            List<WorkerMessages> heard,
            Iterator<byte[]> rows)
            throws Exception {
        int partition = TaskContext.getPartitionId();
        Path word = file(step, partition, "word");
        Path blocks = file(step, partition, "blocks");
        if (Files.exists(word)) {
            List<?> words = (List<?>) read(word);
            for (int i = 0; i < heard.size(); i++) {
                heard.get(i).tellAgain(partition, (Serializable) words.get(i));
            }
            return new Reading(blocks);
        }
        return new Keeping(work.call(rows), blocks, () -> write(word, new ArrayList<>(told(heard, partition))));
    }

    private static List<Serializable> told(List<WorkerMessages> heard, int partition) {
        List<Serializable> told = new ArrayList<>();
        heard.forEach(one -> told.add(one.told(partition)));
        return told;
    }

    private static Object read(Path file) {
        try (ObjectInputStream input = new ObjectInputStream(Files.newInputStream(file))) {
            return input.readObject();
        } catch (IOException | ClassNotFoundException | RuntimeException fault) {
            throw new DamagedBlocks(file, fault);
        }
    }

    private static void write(Path file, Serializable word) throws IOException {
        Path passing = BlockFile.passing(file);
        try (ObjectOutputStream output = new ObjectOutputStream(Files.newOutputStream(passing))) {
            output.writeObject(word);
        }
        BlockFile.name(passing, file);
    }

    /** What is done once all blocks have passed. */
    @FunctionalInterface
    private interface End {
        void run() throws IOException;
    }

    private static final class Keeping implements Iterator<Tuple2<Integer, byte[]>> {
        private final Iterator<Tuple2<Integer, byte[]>> blocks;
        private final Path file;
        private final Path passing;
        private final End end;
        private final DataOutputStream output;
        private boolean isOpen = true;

        Keeping(Iterator<Tuple2<Integer, byte[]>> blocks, Path file, End end) throws IOException {
            this.blocks = blocks;
            this.file = file;
            this.end = end;
            passing = BlockFile.passing(file);
            output = new DataOutputStream(BlockFile.compressed(passing));
        }

        @Override
        public boolean hasNext() {
            boolean hasNext = blocks.hasNext();
            if (!hasNext && isOpen) {
                isOpen = false;
                try {
                    output.close();
                    BlockFile.name(passing, file);
                    end.run();
                } catch (IOException fault) {
                    throw new UncheckedIOException(fault);
                }
            }
            return hasNext;
        }

        @Override
        public Tuple2<Integer, byte[]> next() {
            Tuple2<Integer, byte[]> block = blocks.next();
            try {
                output.writeInt(block._1());
                BlockFile.write(output, block._2());
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
            return block;
        }
    }

    private static final class Reading implements Iterator<Tuple2<Integer, byte[]>> {
        private final Path file;
        private final DataInputStream input;
        private Tuple2<Integer, byte[]> next;

        Reading(Path file) {
            this.file = file;
            try {
                input = new DataInputStream(BlockFile.uncompressed(file));
            } catch (IOException fault) {
                throw new DamagedBlocks(file, fault);
            }
            next = step();
        }

        private Tuple2<Integer, byte[]> step() {
            try {
                int partition = BlockFile.readNumber(input);
                if (partition < 0) {
                    input.close();
                    return null;
                }
                return new Tuple2<>(partition, BlockFile.read(input, input.readInt()));
            } catch (IOException fault) {
                throw new DamagedBlocks(file, fault);
            }
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Tuple2<Integer, byte[]> next() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            Tuple2<Integer, byte[]> block = next;
            next = step();
            return block;
        }
    }
}
