package id.sigi.reports.site;

import id.sigi.programme.fault.DiskFaultText;
import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder of a site. It is replaced whole or not at all.
 *
 * @param folder absolute path
 */
record SiteFolder(Path folder) {
    private static final Set<String> BESIDE_PAGES = Set.of("id", "data");

    void replace(Map<String, String> files) {
        Path fresh = sibling("writing");
        Path former = sibling("former");
        try {
            refuseForeign();
            write(files, fresh);
            swap(fresh, former);
        } catch (IOException fault) {
            throw new RequestFault(
                    "the report cannot be written to " + folder,
                    DiskFaultText.of(fault),
                    "Choose a folder that you may write to, on a disk with room",
                    fault);
        } finally {
            deleteQuietly(fresh);
        }
    }

    private Path sibling(String what) {
        String name = "." + folder.getFileName() + "-" + what + "-"
                + ProcessHandle.current().pid();
        return folder.resolveSibling(name);
    }

    /** A folder that holds something that is no page of a report is not ours to replace. */
    private void refuseForeign() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Set<String> foreign = new TreeSet<>(names());
        foreign.removeIf(name -> BESIDE_PAGES.contains(name) || name.endsWith(".html"));
        boolean isReport = names().isEmpty() || Files.exists(folder.resolve("index.html"));
        if (!foreign.isEmpty() || !isReport) {
            throw new RequestFault(
                    "the report cannot replace " + folder,
                    "the folder holds other things than a report",
                    "Choose an empty or a new folder");
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        }
    }

    private static void write(Map<String, String> files, Path fresh) throws IOException {
        delete(fresh);
        Files.createDirectories(fresh.getParent());
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path target = fresh.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
    }

    private void swap(Path fresh, Path former) throws IOException {
        if (!Files.exists(folder)) {
            Files.move(fresh, folder);
            return;
        }
        delete(former);
        Files.move(folder, former);
        try {
            Files.move(fresh, folder);
        } catch (IOException fault) {
            Files.move(former, folder);
            throw fault;
        }
        delete(former);
    }

    private static void delete(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).collect(Collectors.toList())) {
                Files.delete(path);
            }
        }
    }

    /** What is left of a write that failed; if it cannot be removed either, the first fault is the one to report. */
    private static void deleteQuietly(Path root) {
        try {
            delete(root);
        } catch (IOException second) {
            root.toFile().deleteOnExit();
        }
    }
}
