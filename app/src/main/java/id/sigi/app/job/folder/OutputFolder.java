package id.sigi.app.job.folder;

import id.sigi.app.process.FolderTree;
import id.sigi.app.process.ShutdownSignal;
import id.sigi.programme.fault.DiskFaultText;
import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A folder that appears whole or not at all: work goes on in a hidden sibling, and the last step moves it into place. An earlier result
 * of Sigi in that place is replaced; anything else there is left alone and the request refused.
 */
public final class OutputFolder implements AutoCloseable {
    /** The file by which Sigi knows its own results. */
    public static final String MANIFEST = "run.json";

    private final Path place;
    private final WorkFolder work;
    private final FolderPermissions audience;

    private OutputFolder(Path place, WorkFolder work, FolderPermissions audience) {
        this.place = place;
        this.work = work;
        this.audience = audience;
    }

    /**
     * Prepares the hidden sibling.
     *
     * @throws RequestFault if the place holds something that is not a result of Sigi, or cannot be written, or another run is writing to it
     */
    public static OutputFolder prepare(Path place) {
        Path whole = place.toAbsolutePath().normalize();
        return beside(whole, FolderPermissions.OF_RESULT, () -> refuseForeign(whole));
    }

    /** Refuses what is in a place already and must not be replaced. */
    @FunctionalInterface
    interface Refusing {
        void check() throws IOException;
    }

    /** Prepares the hidden sibling of a place that has rules of its own for what may be replaced there. */
    static OutputFolder beside(Path whole, FolderPermissions audience, Refusing foreign) {
        try {
            restore(whole);
            foreign.check();
            return new OutputFolder(whole, WorkFolder.take(whole), audience);
        } catch (IOException fault) {
            throw unwritable(whole, fault);
        }
    }

    /** A run that died between the two moves of its publication has left the earlier result under a passing name. */
    private static void restore(Path place) throws IOException {
        Path old = old(place);
        if (Files.isDirectory(old, LinkOption.NOFOLLOW_LINKS)
                && !Files.exists(place)
                && !FolderOwner.isHeld(WorkFolder.path(place))) {
            Files.move(old, place);
        }
    }

    private static Path old(Path place) {
        return place.resolveSibling("." + place.getFileName() + ".old");
    }

    private static void refuseForeign(Path place) throws IOException {
        if (Files.isRegularFile(place)) {
            throw new RequestFault(
                    "The output folder " + place + " is a file",
                    "a result is a folder",
                    "Name another place with --out");
        }
        if (!Files.isDirectory(place) || Files.exists(place.resolve(MANIFEST))) {
            return;
        }
        try (Stream<Path> inside = Files.list(place)) {
            if (inside.findAny().isPresent()) {
                throw new RequestFault(
                        "The output folder " + place + " is not empty",
                        "it holds files that Sigi did not write, and a result replaces its whole folder",
                        "Name an empty or new folder with --out");
            }
        }
    }

    static RequestFault unwritable(Path place, IOException fault) {
        return new RequestFault(
                "The output folder " + place + " cannot be written",
                DiskFaultText.of(fault),
                "Name a folder that you can write to",
                fault);
    }

    /** Where to write while the work goes on. */
    public Path work() {
        return work.path();
    }

    /** Where the result will be. */
    public Path place() {
        return place;
    }

    /** Puts the finished result into place, in the stead of an earlier one. */
    public Path publish() {
        try {
            audience.settle(work.path());
            ShutdownSignal.publish(this::replace);
            FolderTree.delete(old(place));
        } catch (IOException fault) {
            throw unwritable(place, fault);
        }
        return place;
    }

    private void replace() throws IOException {
        Path old = old(place);
        FolderTree.delete(old);
        if (Files.exists(place)) {
            Files.move(place, old);
        }
        work.moveTo(place);
    }

    /** Removes what was not published. */
    @Override
    public void close() {
        work.close();
    }
}
