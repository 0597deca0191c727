package id.sigi.app.crash;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * This process's class path with its folders packed, and an archive of loaded classes beside it: a process that is started dozens of times
 * then spends its time on its work. Classes in folders cannot be archived.
 */
final class PackedClasses {
    private static final PackedClasses ONCE = new PackedClasses();

    private final Path folder = Path.of("target", "crash").toAbsolutePath();
    private final Path archive = folder.resolve("classes.jsa");
    private final String path;

    private PackedClasses() {
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(archive);
            List<String> entries = new ArrayList<>();
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                Path place = Path.of(entry);
                entries.add(
                        Files.isDirectory(place) ? packed(place, entries.size()).toString() : entry);
            }
            path = String.join(File.pathSeparator, entries);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static PackedClasses ofThisProcess() {
        return ONCE;
    }

    private Path packed(Path classes, int number) throws IOException {
        Path jar = folder.resolve("classes-" + number + ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(file);
                Stream<Path> all = Files.walk(classes)) {
            for (Path one : all.filter(Files::isRegularFile).sorted().toList()) {
                packed.putNextEntry(new JarEntry(classes.relativize(one).toString()));
                packed.write(Files.readAllBytes(one));
                packed.closeEntry();
            }
        }
        return jar;
    }

    String path() {
        return path;
    }

    boolean isArchived() {
        return Files.exists(archive);
    }

    /** Options of a process that leaves the archive behind when it ends. */
    List<String> archiving() {
        return options("-XX:ArchiveClassesAtExit=" + archive);
    }

    /** Options of a process that may use the archive. */
    List<String> archived() {
        return isArchived() ? options("-XX:SharedArchiveFile=" + archive) : List.of();
    }

    private static List<String> options(String what) {
        return List.of("-Xshare:auto", "-Xlog:cds=off", "-Xlog:cds+dynamic=off", "-Xlog:class+path=off", what);
    }
}
