package id.sigi.app.job.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sigi.app.job.folder.OutputFolder;
import id.sigi.app.job.result.ResultFolder;
import id.sigi.methods.trail.RatedStars;
import id.sigi.programme.fault.DiskFaultText;
import id.sigi.programme.fault.RequestFault;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a university takes away of a score: every step as CSV, a dictionary of all columns and a text, both in English and Indonesian, and a manifest with the
 * SHA-256 of each file. It holds single ratings, without who gave them, and is not for publication.
 */
final class ScorePack {
    private static final String DICTIONARY = "data_dictionary.csv";
    private static final List<String> TEXTS = List.of(DICTIONARY, "README.md", "README.id.md");
    private static final String ASSESSMENTS = "assessments.csv";
    private static final String COURSES = "courses.csv";
    private static final String PROVIDERS = "providers.csv";
    private static final String SCORE = "score.csv";
    private static final String RATINGS = "ratings.csv";

    private final ScoreAudit audit;
    private final String codeVersion;
    private final Map<String, String> digests = new TreeMap<>();

    ScorePack(ScoreAudit audit, String codeVersion) {
        this.audit = audit;
        this.codeVersion = codeVersion;
    }

    /**
     * Writes the pack.
     *
     * @param ratings one by one, so that a much rated course need not be in memory
     */
    void write(Path folder, Iterable<RatedStars> ratings) {
        table(folder, ASSESSMENTS, PackTables.assessments(audit.trail()));
        table(folder, COURSES, PackTables.courses(audit.trail()));
        table(folder, PROVIDERS, PackTables.providers(audit.trail()));
        table(folder, SCORE, PackTables.score(audit));
        table(
                folder,
                RATINGS,
                () -> StreamSupport.stream(ratings.spliterator(), false)
                        .map(PackTables::rating)
                        .iterator());
        TEXTS.forEach(name -> lines(folder, name, List.of(text(name))));
        ResultFolder.write(folder.resolve(OutputFolder.MANIFEST), manifest());
    }

    private void table(Path folder, String name, Iterable<List<Object>> rows) {
        List<String> columns = text(DICTIONARY)
                .lines()
                .map(line -> line.split(",", 3))
                .filter(line -> line[0].equals(name))
                .map(line -> line[1])
                .toList();
        lines(
                folder,
                name,
                () -> Stream.<List<?>>concat(Stream.of(columns), StreamSupport.stream(rows.spliterator(), false))
                        .map(ScorePack::line)
                        .iterator());
    }

    private void lines(Path folder, String name, Iterable<String> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (Writer writer = new OutputStreamWriter(
                    new DigestOutputStream(
                            new BufferedOutputStream(Files.newOutputStream(folder.resolve(name))), digest),
                    StandardCharsets.UTF_8)) {
                for (String text : texts) {
                    writer.write(text);
                }
            }
            digests.put(name, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("every Java platform has SHA-256", fault);
        } catch (IOException fault) {
            throw new RequestFault(
                    "The file " + name + " cannot be written",
                    DiskFaultText.of(fault),
                    "Make room or name another place with --out",
                    fault);
        }
    }

    private static String text(String name) {
        try (InputStream stream = ScorePack.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String line(List<?> cells) {
        List<String> quoted = cells.stream()
                .map(String::valueOf)
                .map(cell -> cell.matches("[^,\"\n\r]*") ? cell : "\"" + cell.replace("\"", "\"\"") + "\"")
                .toList();
        return String.join(",", quoted) + "\n";
    }

    private String manifest() {
        ObjectNode manifest = new ObjectMapper().createObjectNode();
        manifest.put("kind", "audit of a score");
        manifest.put("provider", audit.trail().provider());
        audit.trail().course().ifPresent(course -> manifest.put("course", course));
        manifest.put("code_version", codeVersion);
        audit.published().ifPresent(then -> manifest.put("published_by_code_version", then.codeVersion()));
        ArrayNode tables = manifest.putArray("tables");
        audit.tables()
                .forEach(table -> tables.addObject()
                        .put("table", table.table())
                        .put("version", table.version())
                        .put("rows", table.rows()));
        manifest.put("is_compared", audit.published().isPresent());
        ArrayNode findings = manifest.putArray("findings");
        audit.findings().forEach(findings::add);
        ObjectNode files = manifest.putObject("sha256");
        digests.forEach(files::put);
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(manifest) + "\n";
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("a manifest is made of text and numbers, so it can be written", fault);
        }
    }
}
