package id.sigi.app.job.result;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a result that are made from its estimates: what was published, by name and SHA-256 as the manifest keeps them, and the estimates'
 * CSV files, which say what their JSON says. Files that are not published have no digest in the manifest, which is given away: from a plain digest
 * a small count could be found by trying.
 *
 * @param published digest of each published file, by its name as seen from the result
 */
public record ResultFiles(SortedMap<String, String> published) {
    private static final String FILES = "published";
    private static final List<String> FOLDERS = List.of("tables", "figures", "report");

    public ResultFiles {
        published = new TreeMap<>(published);
    }

    /** What is published of a result that is being written. */
    public static ResultFiles of(Path result) {
        SortedMap<String, String> digests = new TreeMap<>();
        for (String folder : FOLDERS) {
            Path place = result.resolve(folder);
            if (Files.isDirectory(place)) {
                list(place).forEach(file -> digests.put(name(result, file), digest(file)));
            }
        }
        return new ResultFiles(digests);
    }

    /** What a manifest says; nothing where it is of a version that did not. */
    public static ResultFiles of(JsonNode manifest) {
        SortedMap<String, String> digests = new TreeMap<>();
        for (Map.Entry<String, JsonNode> file : manifest.path(FILES).properties()) {
            digests.put(file.getKey(), file.getValue().asText());
        }
        return new ResultFiles(digests);
    }

    public void write(ObjectNode manifest) {
        ObjectNode files = manifest.putObject(FILES);
        published.forEach(files::put);
    }

    /** Published files that are gone or are not what they were, by name, and what is wrong with each. */
    List<String> changed(Path result) {
        List<String> changed = new ArrayList<>();
        published.forEach((name, digest) -> {
            Path file = result.resolve(name).normalize();
            if (!file.startsWith(result) || !Files.isRegularFile(file)) {
                changed.add(name + " is gone");
            } else if (!digest(file).equals(digest)) {
                changed.add(name + " was changed");
            }
        });
        return changed;
    }

    /** CSV files of estimates that are gone or do not say what their JSON says. */
    static List<String> changedEstimates(Path result, List<EstimateSet> sets) {
        List<String> changed = new ArrayList<>();
        for (EstimateSet set : sets) {
            PublishedEstimates.tables(set).forEach((file, text) -> {
                String name = ResultFolder.ESTIMATES + "/" + file;
                Path place = result.resolve(name);
                if (!Files.isRegularFile(place)) {
                    changed.add(name + " is gone");
                } else if (!Arrays.equals(bytes(place), text.getBytes(StandardCharsets.UTF_8))) {
                    changed.add(name + " does not say what " + set.id() + ".json says");
                }
            });
        }
        return changed;
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException fault) {
            throw unreadable(folder, fault);
        }
    }

    private static String name(Path result, Path file) {
        return result.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException fault) {
            throw unreadable(file, fault);
        }
    }

    private static RequestFault unreadable(Path file, IOException fault) {
        return new RequestFault(
                "The file " + file.getFileName() + " of the result cannot be read",
                "the file system refused it",
                "Give this user the right to read it",
                fault);
    }

    private static String digest(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(file)));
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("every Java platform has SHA-256", fault);
        }
    }
}
