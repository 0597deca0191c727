package id.sigi.lake.log;

import java.nio.file.FileAlreadyExistsException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** A writer that tries to take every version of a log, from nought on, and prints how many it won. */
public final class CommitRace {
    private CommitRace() {}

    /** Arguments: folder, number of versions, name of the writer. */
    public static void main(String[] arguments) throws Exception {
        Configuration plain = new Configuration(false);
        plain.set("fs.file.impl", PlainLocalFileSystem.class.getName());
        DurableLocalLogStore store = new DurableLocalLogStore(plain);
        System.out.println(wins(store, arguments[0], Integer.parseInt(arguments[1]), arguments[2]));
    }

    static long wins(DurableLocalLogStore store, String folder, int versions, String writer) {
        return IntStream.range(0, versions)
                .filter(version -> isWon(store, new Path(folder, String.format("%020d.json", version)), writer))
                .count();
    }

    private static boolean isWon(DurableLocalLogStore store, Path path, String writer) {
        try {
            store.write(path, List.of(writer).iterator(), false, new Configuration(false));
            return true;
        } catch (FileAlreadyExistsException lost) {
            return false;
        } catch (java.io.IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }
}
