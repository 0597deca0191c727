package id.sigi.ingestion.files.folder;

import id.sigi.ingestion.files.FileFormat;
import id.sigi.ingestion.files.FileSlice;
import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A folder of event files: everything below it whose name says so, see {@link FileFormat}. Names that begin with a dot or an underscore
 * are files that are still being written, or no data. What lies elsewhere and is reached by a link is not the folder's.
 *
 * @param path the folder
 * @param files its event files in order of name
 * @param unread event files and folders that could not be read, in order of name
 * @param others names of files of other kinds, in order
 */
public record SourceFolder(Path path, List<SourceFile> files, List<UnreadableFile> unread, List<String> others) {
    private static final String PUT =
            "Put event files into it, for example one JSON object on each line of a .jsonl file";

    public SourceFolder {
        files = List.copyOf(files);
        unread = List.copyOf(unread);
        others = List.copyOf(others);
    }

    /** @throws RequestFault if there is no such folder, or it holds no event files that can be read, or only empty ones */
    public static SourceFolder read(Path folder) {
        return of(demand(folder), FoundFiles.below(folder)).checked();
    }

    /**
     * The whole path of a folder that is there, asked before an engine starts for nothing.
     *
     * @throws RequestFault if there is no such folder
     */
    public static Path demand(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(path)) {
            throw new RequestFault(
                    "There is no folder of events at " + path,
                    Files.exists(path) ? "this is no folder" : "it does not exist",
                    "Name a folder with files that end in " + FileFormat.ENDINGS);
        }
        return path;
    }

    /** Some files of a folder; there may be none, or only empty ones. */
    public static SourceFolder of(Path folder, List<Path> files) {
        return of(folder.toAbsolutePath().normalize(), FoundFiles.among(folder, files));
    }

    /** What cannot be read of a folder as it is now, files of other kinds that it holds, and none of its files. */
    public static SourceFolder leftOf(Path folder) {
        FoundFiles files = FoundFiles.below(folder);
        return new SourceFolder(folder, List.of(), sorted(files.unread()), files.others());
    }

    /** The same without a word on what could not be read. */
    public SourceFolder withoutUnread() {
        return new SourceFolder(path, files, List.of(), others);
    }

    private static SourceFolder of(Path path, FoundFiles found) {
        List<Attempt> attempts = found.found().parallelStream()
                .sorted(Comparator.comparing(FoundFiles.FoundFile::name))
                .map(Attempt::of)
                .toList();
        List<UnreadableFile> unread = new ArrayList<>(found.unread());
        attempts.stream().flatMap(attempt -> attempt.unread().stream()).forEach(unread::add);
        List<SourceFile> files =
                attempts.stream().flatMap(attempt -> attempt.read().stream()).toList();
        return new SourceFolder(
                path, files, sorted(unread), found.others().stream().sorted().toList());
    }

    private static List<UnreadableFile> sorted(List<UnreadableFile> unread) {
        return unread.stream()
                .sorted(Comparator.comparing(UnreadableFile::name))
                .toList();
    }

    /** A file that was read, or one that could not be. */
    private record Attempt(List<SourceFile> read, List<UnreadableFile> unread) {
        static Attempt of(FoundFiles.FoundFile file) {
            try {
                return new Attempt(List.of(SourceFile.read(file)), List.of());
            } catch (IOException fault) {
                return new Attempt(List.of(), List.of(UnreadableFile.of(new SourceName(file.name(), true), fault)));
            }
        }
    }

    private SourceFolder checked() {
        boolean isEmpty = files.stream().allMatch(file -> file.slices().isEmpty());
        if (isEmpty && !unread.isEmpty()) {
            throw new RequestFault(
                    "No event in " + path + " can be read",
                    unread.get(0).name() + ": " + unread.get(0).why(),
                    "Give this user the right to read it, or put event files into the folder that can be read");
        }
        if (isEmpty) {
            throw files.isEmpty() ? noFiles() : noEvents("all its event files are empty", PUT);
        }
        return this;
    }

    private RequestFault noFiles() {
        List<String> hidden = others.stream().filter(EventFiles::isHidden).toList();
        if (hidden.isEmpty()) {
            return noEvents("no file in it ends in " + FileFormat.ENDINGS, PUT);
        }
        String more = hidden.size() == 1 ? "" : " and " + (hidden.size() - 1) + " more";
        return noEvents(
                hidden.get(0) + more
                        + (hidden.size() == 1 ? " is" : " are")
                        + " passed over, because names that begin with a dot or an underscore are of what is still being"
                        + " written",
                "Take the dot or the underscore away from the names of what is whole");
    }

    private RequestFault noEvents(String why, String remedy) {
        return new RequestFault("The folder " + path + " holds no events", why, remedy);
    }

    /** The same under other names. */
    public SourceFolder named(UnaryOperator<String> names) {
        return new SourceFolder(
                path,
                files.stream().map(file -> file.named(names)).toList(),
                unread.stream()
                        .map(file -> new UnreadableFile(names.apply(file.name()), file.why()))
                        .toList(),
                others.stream().map(names).toList());
    }

    public List<FileSlice> slices() {
        return files.stream().flatMap(file -> file.slices().stream()).toList();
    }

    public long bytes() {
        return files.stream().mapToLong(SourceFile::bytes).sum();
    }
}
