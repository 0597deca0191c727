package id.sigi.ingestion.files;

import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of event files: everything below it named {@code *.jsonl} or {@code *.jsonl.gz}.
 *
 * @param path the folder
 * @param files its files in order of name
 */
public record SourceFolder(Path path, List<SourceFile> files) {
    /** @throws RequestFault if there is no such folder, it cannot be read, or it holds no event files or only empty ones */
    public static SourceFolder read(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(path)) {
            throw new RequestFault(
                    "there is no folder of events at " + path,
                    Files.exists(path) ? "this is a file" : "it does not exist",
                    "Name a folder with files that end in .jsonl or .jsonl.gz");
        }
        List<SourceFile> files = list(path).parallelStream()
                .map(file -> SourceFile.read(path, file))
                .toList();
        if (files.stream().allMatch(file -> file.bytes() == 0)) {
            throw new RequestFault(
                    "the folder " + path + " holds no events",
                    files.isEmpty() ? "no file in it ends in .jsonl or .jsonl.gz" : "all its event files are empty",
                    "Put event files into it, one JSON object on each line");
        }
        return new SourceFolder(path, files);
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".jsonl")
                            || file.toString().endsWith(".jsonl.gz"))
                    .sorted()
                    .toList();
        } catch (IOException | java.io.UncheckedIOException fault) {
            throw new RequestFault(
                    "the folder " + folder + " cannot be read",
                    "the file system refused it",
                    "Give this user the right to read it",
                    fault);
        }
    }

    public List<FileSlice> slices() {
        return files.stream().flatMap(file -> file.slices().stream()).toList();
    }

    public long bytes() {
        return files.stream().mapToLong(SourceFile::bytes).sum();
    }
}
