package id.sigi.ingestion.files;

import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A folder of event files: everything below it whose name says so, see {@link FileFormat}. Names that begin with a dot or an underscore
 * are files that are still being written, or no data.
 *
 * @param path the folder
 * @param files its event files in order of name
 * @param unread event files and folders that could not be read, in order of name
 * @param others names of files of other kinds, in order
 */
public record SourceFolder(Path path, List<SourceFile> files, List<UnreadFile> unread, List<String> others) {
    public SourceFolder {
        files = List.copyOf(files);
        unread = List.copyOf(unread);
        others = List.copyOf(others);
    }

    /** @throws RequestFault if there is no such folder, or it holds no event files that can be read, or only empty ones */
    public static SourceFolder read(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(path)) {
            throw new RequestFault(
                    "There is no folder of events at " + path,
                    Files.exists(path) ? "this is a file" : "it does not exist",
                    "Name a folder with files that end in " + FileFormat.ENDINGS);
        }
        Finder finder = new Finder(path);
        finder.walk();
        return of(path, finder.found, finder.unread, finder.others).checked();
    }

    /** Some files of a folder; there may be none, or only empty ones. */
    public static SourceFolder of(Path folder, Collection<Path> files) {
        return of(folder.toAbsolutePath().normalize(), files, List.of(), List.of());
    }

    private static SourceFolder of(
            Path path, Collection<Path> found, List<UnreadFile> unreadFolders, List<String> others) {
        List<Attempt> attempts = found.parallelStream()
                .sorted()
                .map(file -> Attempt.of(path, file))
                .toList();
        List<UnreadFile> unread = new ArrayList<>(unreadFolders);
        attempts.stream().flatMap(attempt -> attempt.unread().stream()).forEach(unread::add);
        unread.sort(Comparator.comparing(UnreadFile::name));
        List<SourceFile> files =
                attempts.stream().flatMap(attempt -> attempt.read().stream()).toList();
        return new SourceFolder(path, files, unread, others.stream().sorted().toList());
    }

    /** A file that was read, or one that could not be. */
    private record Attempt(List<SourceFile> read, List<UnreadFile> unread) {
        static Attempt of(Path folder, Path file) {
            try {
                return new Attempt(List.of(SourceFile.read(folder, file)), List.of());
            } catch (IOException fault) {
                return new Attempt(List.of(), List.of(UnreadFile.of(folder, file, fault)));
            }
        }
    }

    private SourceFolder checked() {
        boolean isEmpty = files.stream().allMatch(file -> file.bytes() == 0);
        if (isEmpty && !unread.isEmpty()) {
            throw new RequestFault(
                    "No event in " + path + " can be read",
                    unread.get(0).name() + ": " + unread.get(0).why(),
                    "Give this user the right to read it");
        }
        if (isEmpty) {
            throw new RequestFault(
                    "The folder " + path + " holds no events",
                    files.isEmpty() ? "no file in it ends in " + FileFormat.ENDINGS : "all its event files are empty",
                    "Put event files into it, for example one JSON object on each line of a .jsonl file");
        }
        return this;
    }

    /** Finds event files; passes over what it may not enter and remembers it. */
    private static final class Finder extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<Path> found = new ArrayList<>();
        private final List<UnreadFile> unread = new ArrayList<>();
        private final List<String> others = new ArrayList<>();

        Finder(Path root) {
            this.root = root;
        }

        void walk() {
            try {
                Files.walkFileTree(root, this);
            } catch (IOException fault) {
                unread.add(UnreadFile.of(root, root, fault));
            }
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean isHidden = !folder.equals(root) && EventFiles.isHidden(folder);
            return isHidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (EventFiles.isHidden(file)) {
                return FileVisitResult.CONTINUE;
            }
            if (EventFiles.isOne(file)) {
                found.add(file);
            } else {
                others.add(root.relativize(file).toString());
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException fault) {
            unread.add(UnreadFile.of(root, file, fault));
            return FileVisitResult.CONTINUE;
        }
    }

    public List<FileSlice> slices() {
        return files.stream().flatMap(file -> file.slices().stream()).toList();
    }

    public long bytes() {
        return files.stream().mapToLong(SourceFile::bytes).sum();
    }
}
