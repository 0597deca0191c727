package id.sigi.lake.log;

import io.delta.storage.LocalLogStore;
import io.delta.storage.LogStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** A writer that tries to take every version of a log, from zero on, and prints how many it was told that it won. */
public final class CommitRace {
    /** Whose store is raced. */
    enum Store {
        OURS,
        DELTAS
    }

    private CommitRace() {}

    /** Arguments: folder, number of versions, name of the writer, store. Starts once the file {@code start} lies beside the folder. */
    public static void main(String[] arguments) throws IOException {
        LogStore store = store(Store.valueOf(arguments[3]));
        System.out.println("ready");
        awaitStart(java.nio.file.Path.of(arguments[0]).resolveSibling("start"));
        System.out.println(wins(store, arguments[0], Integer.parseInt(arguments[1]), arguments[2]));
    }

    private static void awaitStart(java.nio.file.Path signal) {
        while (!Files.exists(signal)) {
            Thread.onSpinWait();
        }
    }

    private static LogStore store(Store store) {
        Configuration plain = new Configuration(false);
        plain.set("fs.file.impl", PlainLocalFileSystem.class.getName());
        return switch (store) {
            case OURS -> new DurableLocalLogStore(plain);
            case DELTAS -> new LocalLogStore(plain);
        };
    }

    static long wins(LogStore store, String folder, int versions, String writer) {
        Configuration plain = new Configuration(false);
        plain.set("fs.file.impl", PlainLocalFileSystem.class.getName());
        return IntStream.range(0, versions)
                .filter(version -> isWon(store, new Path(folder, String.format("%020d.json", version)), writer, plain))
                .count();
    }

    private static boolean isWon(LogStore store, Path path, String writer, Configuration configuration) {
        try {
            store.write(path, List.of(writer).iterator(), false, configuration);
            return true;
        } catch (FileAlreadyExistsException lost) {
            return false;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
