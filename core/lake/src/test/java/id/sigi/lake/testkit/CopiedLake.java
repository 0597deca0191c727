package id.sigi.lake.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A lake that is made once and copied for each test that writes to it: a table lies under relative names, so a copy of its folder is a lake,
 * and making one anew costs a second of processor time for every commit.
 */
public final class CopiedLake {
    private final Path place;
    private boolean isMade;

    /** @param place a folder that is not there yet */
    public CopiedLake(Path place) {
        this.place = place;
    }

    /** Fills an empty folder with lakes and files. */
    @FunctionalInterface
    public interface Maker {
        void make(Path place) throws IOException;
    }

    /** Copies what a maker makes, who is asked the first time. */
    public synchronized void copyTo(Path target, Maker maker) throws IOException {
        if (!isMade) {
            maker.make(place);
            isMade = true;
        }
        copy(place, target);
    }

    private static void copy(Path source, Path target) throws IOException {
        try (Stream<Path> all = Files.walk(source)) {
            for (Path path : all.toList()) {
                Path there = target.resolve(source.relativize(path));
                if (!Files.isDirectory(there)) {
                    Files.copy(path, there);
                }
            }
        }
    }
}
