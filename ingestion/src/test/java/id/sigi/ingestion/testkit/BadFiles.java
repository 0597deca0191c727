package id.sigi.ingestion.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.luben.zstd.Zstd;
import de.siegmar.fastcsv.writer.CsvWriter;
import id.sigi.ingestion.check.EventLines;
import id.sigi.ingestion.check.QuarantineReason;
import id.sigi.lake.session.LakeSession;
import id.sigi.programme.contract.event.EventContracts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Encoders;

/** Files that are bad in one way each, and what must be said of their lines. Every file holds one good line first where it can. */
public final class BadFiles {
    public static final String NIK = "3273014101900001";
    private static final int LONG_LINE_BYTES = 100_000_000;
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Path folder;
    private final Map<String, List<QuarantineReason>> expected = new TreeMap<>();
    private int number;

    public BadFiles(Path folder) {
        this.folder = folder;
    }

    /** Writes all of them; the reasons that must be found in each, in order of lines. */
    public Map<String, List<QuarantineReason>> write() throws IOException {
        archives();
        encodings();
        shapes();
        attributes();
        values();
        times();
        identifiers();
        tables();
        new BadRows(this).write();
        return expected;
    }

    private String next(String kind, String ending) {
        return "%02d-%s.%s".formatted(++number, kind, ending);
    }

    void file(String kind, String ending, byte[] bytes, QuarantineReason... reasons) throws IOException {
        String name = next(kind, ending);
        Files.write(folder.resolve(name), bytes);
        expected.put(name, List.of(reasons));
    }

    void line(String kind, String bad, QuarantineReason reason) throws IOException {
        String text = verified() + "\n" + bad + "\n";
        file(kind, "jsonl", text.getBytes(StandardCharsets.UTF_8), reason);
    }

    /** A good line with an id of its own. */
    private String verified() {
        return EventLines.of(EventContracts.IDENTITY_VERIFIED, "ok-" + number);
    }

    String spoiled(String good, String bad) {
        String line = paid("bad-" + number, 600_000);
        if (!line.contains(good)) {
            throw new IllegalArgumentException(good);
        }
        return line.replace(good, bad);
    }

    private void archives() throws IOException {
        String lines = Stream.generate(this::verified).limit(1).reduce("", String::concat) + "\n" + "x".repeat(200);
        byte[] gzip = gzip(lines);
        file("gzip-truncated", "jsonl.gz", Arrays.copyOf(gzip, gzip.length - 12), QuarantineReason.BROKEN_FILE);
        file("gzip-not", "jsonl.gz", bytes("no archive"), QuarantineReason.BROKEN_FILE);
        byte[] wrongSum = gzip(verified() + "\n");
        wrongSum[wrongSum.length - 6] ^= 0x55;
        file("gzip-checksum", "jsonl.gz", wrongSum, QuarantineReason.BROKEN_FILE);
        byte[] zstd = Zstd.compress(bytes((verified() + "\n").repeat(1) + "y".repeat(300)));
        file("zstd-truncated", "jsonl.zst", Arrays.copyOf(zstd, zstd.length - 3), QuarantineReason.BROKEN_FILE);
        file("zstd-not", "jsonl.zst", bytes("no archive"), QuarantineReason.BROKEN_FILE);
        file("gzip-of-nothing", "jsonl.gz", gzip(""));
        file("gzip-no-byte", "jsonl.gz", new byte[0], QuarantineReason.BROKEN_FILE);
        file("gzip-named-as-text", "jsonl", gzip(verified() + "\n"), QuarantineReason.BROKEN_FILE);
        file("empty", "jsonl", new byte[0]);
        file("blank-lines", "jsonl", bytes("\n\n  \n"));
    }

    private void encodings() throws IOException {
        file(
                "latin",
                "jsonl",
                "{\"id\":\"caf\u00e9\"}\n".getBytes(StandardCharsets.ISO_8859_1),
                QuarantineReason.NOT_UTF8);
        file(
                "windows",
                "jsonl",
                "{\"id\":\"\u201equoted\u201c\"}\n".getBytes(Charset.forName("windows-1252")),
                QuarantineReason.NOT_UTF8);
        line("nul-bytes", spoiled("text-1", "te\u0000xt"), QuarantineReason.NOT_JSON);
        line("nul-line", "\u0000\u0000\u0000", QuarantineReason.NOT_JSON);
        byte[] huge = new byte[LONG_LINE_BYTES];
        Arrays.fill(huge, (byte) 'x');
        file("hundred-megabytes", "jsonl", huge, QuarantineReason.LINE_TOO_LONG);
        line("control-character", spoiled("text-1", "te\\u0007xt"), QuarantineReason.UNPRINTABLE_TEXT);
    }

    private void shapes() throws IOException {
        line("truncated", verified().substring(0, 80), QuarantineReason.NOT_JSON);
        line("deep-nesting", "[".repeat(5000) + "]".repeat(5000), QuarantineReason.NOT_JSON);
        line(
                "deep-field",
                spoiled("600000", "{\"a\":".repeat(900) + "1" + "}".repeat(900)),
                QuarantineReason.WRONG_TYPE);
        line(
                "duplicate-key",
                spoiled("\"amount_idr\"", "\"amount_idr\":1,\"amount_idr\""),
                QuarantineReason.DUPLICATE_KEY);
        line("duplicate-attribute", spoiled("\"id\":", "\"id\":\"other\",\"id\":"), QuarantineReason.DUPLICATE_KEY);
        line("array", "[1,2,3]", QuarantineReason.NOT_AN_OBJECT);
        line("two-objects", verified() + " " + verified(), QuarantineReason.NOT_JSON);
        line("not-a-number", spoiled("600000", "NaN"), QuarantineReason.NOT_JSON);
        line("single-quotes", spoiled("\"amount_idr\"", "'amount_idr'"), QuarantineReason.NOT_JSON);
    }

    private void attributes() throws IOException {
        line("no-id", spoiled("\"id\":\"bad-" + number + "\",", ""), QuarantineReason.MISSING_ATTRIBUTE);
        line("empty-id", spoiled("\"id\":\"bad-" + number + "\"", "\"id\":\"\""), QuarantineReason.MISSING_ATTRIBUTE);
        line("number-id", spoiled("\"id\":\"bad-" + number + "\"", "\"id\":7"), QuarantineReason.WRONG_ATTRIBUTE);
        line("other-specification", spoiled("\"1.0\"", "\"0.3\""), QuarantineReason.WRONG_ATTRIBUTE);
        line("unknown-type", spoiled("incentive.paid", "incentive.vanished"), QuarantineReason.UNKNOWN_TYPE);
        line("unknown-version", spoiled("paid.v1", "paid.v99"), QuarantineReason.UNKNOWN_TYPE);
        line("no-data", spoiled("\"data\":", "\"payload\":"), QuarantineReason.MISSING_ATTRIBUTE);
        line(
                "list-data",
                verified().replaceFirst("\"data\":\\{.*\\}\\}", "\"data\":[]}"),
                QuarantineReason.WRONG_ATTRIBUTE);
    }

    private void values() throws IOException {
        line("missing-field", spoiled("\"instalment\":1,", ""), QuarantineReason.MISSING_FIELD);
        line("null-field", spoiled("\"instalment\":1", "\"instalment\":null"), QuarantineReason.MISSING_FIELD);
        line(
                "unknown-field",
                spoiled("\"instalment\"", "\"mood\":\"good\",\"instalment\""),
                QuarantineReason.UNKNOWN_FIELD);
        line("text-for-number", spoiled("600000", "\"600000\""), QuarantineReason.WRONG_TYPE);
        line("negative-rupiah", spoiled("600000", "-600000"), QuarantineReason.OUT_OF_BOUNDS);
        line("fraction-of-rupiah", spoiled("600000", "600000.5"), QuarantineReason.WRONG_TYPE);
        line("too-many-rupiah", spoiled("600000", "1" + "0".repeat(30)), QuarantineReason.WRONG_TYPE);
        line("endless-number", spoiled("600000", "9".repeat(2000)), QuarantineReason.NOT_JSON);
        line("unknown-code", spoiled("POST_TRAINING", "CHRISTMAS"), QuarantineReason.UNKNOWN_CODE);
        line("long-text", spoiled("text-1", "t".repeat(1001)), QuarantineReason.OUT_OF_BOUNDS);
        String same = paid("same", 600_000);
        file(
                "same-id-other-content",
                "jsonl",
                bytes(same + "\n" + same.replace("600000", "50000") + "\n"),
                QuarantineReason.CONFLICTING_CONTENT);
    }

    private void times() throws IOException {
        line(
                "february-31",
                spoiled("\"paid_at\":\"2020-05-01", "\"paid_at\":\"2020-02-31"),
                QuarantineReason.INVALID_DATE);
        line(
                "no-leap-year",
                spoiled("\"paid_at\":\"2020-05-01", "\"paid_at\":\"2021-02-29"),
                QuarantineReason.INVALID_DATE);
        line("no-offset", spoiled("10:00:00Z\",\"subject", "10:00:00\",\"subject"), QuarantineReason.INVALID_DATE);
        line(
                "hour-25",
                spoiled("\"paid_at\":\"2020-05-01T10", "\"paid_at\":\"2020-05-01T25"),
                QuarantineReason.INVALID_DATE);
        line("year-20", spoiled("\"paid_at\":\"2020", "\"paid_at\":\"0020"), QuarantineReason.INVALID_DATE);
        line("future", spoiled("\"time\":\"2020", "\"time\":\"2031"), QuarantineReason.FUTURE_TIME);
        line(
                "before-its-cause",
                EventLines.of(EventContracts.COMPLAINT_RESOLVED, "bad-cause")
                        .replaceFirst("\"resolved_at\":\"2020", "\"resolved_at\":\"2019"),
                QuarantineReason.TIME_BEFORE_CAUSE);
    }

    private void identifiers() throws IOException {
        line("nik-as-subject", spoiled("\"subject-1\"", "\"" + NIK + "\""), QuarantineReason.IDENTIFIER_IN_CLEAR);
        line("nik-in-a-key", spoiled("text-1", NIK), QuarantineReason.IDENTIFIER_IN_CLEAR);
        line("phone-in-a-key", spoiled("text-1", "hp-081234567890"), QuarantineReason.IDENTIFIER_IN_CLEAR);
        line("email-as-subject", spoiled("\"subject-1\"", "\"siti@example.id\""), QuarantineReason.IDENTIFIER_IN_CLEAR);
        line(
                "nik-as-field",
                spoiled("\"instalment\"", "\"nik\":\"" + NIK + "\",\"instalment\""),
                QuarantineReason.UNKNOWN_FIELD);
        line("short-nik", registered(NIK.substring(1)), QuarantineReason.INVALID_IDENTITY_NUMBER);
        line(
                "nik-as-number",
                registered(NIK).replace("\"" + NIK + "\"", NIK),
                QuarantineReason.INVALID_IDENTITY_NUMBER);
        line(
                "nik-and-pseudonym",
                EventLines.of(EventContracts.APPLICANT_REGISTERED, "bad-both")
                        .replace("\"person_key\"", "\"nik\":\"" + NIK + "\",\"person_key\""),
                QuarantineReason.DUPLICATE_KEY);
    }

    private static String registered(String nik) {
        return EventLines.of(EventContracts.APPLICANT_REGISTERED, "bad-registration")
                .replaceFirst("\"person_key\":\"[0-9a-f]+\"", "\"nik\":\"" + nik + "\"");
    }

    private void tables() throws IOException {
        String header = "id,type,source,subject,time,applicant_id,is_verified,verified_at\n";
        String row =
                "csv-%d,id.prakerja.identity.verified.v1,partner,app-1,2020-05-01T10:00:00Z,app-1,true,2020-05-01T10:00:00Z\n";
        file("csv-ragged", "csv", bytes(header + "a,b\n"), QuarantineReason.RAGGED_ROW);
        file("csv-open-quote", "csv", bytes(header + "\"a,b\n"), QuarantineReason.BROKEN_FILE);
        file(
                "csv-wrong-truth",
                "csv",
                bytes(header + row.formatted(1).replace(",true,", ",perhaps,")),
                QuarantineReason.WRONG_TYPE);
        file(
                "csv-no-type",
                "csv",
                bytes(header.replace("type", "kind") + row.formatted(2)),
                QuarantineReason.MISSING_ATTRIBUTE);
        file(
                "csv-latin",
                "csv",
                (header + row.formatted(3).replace("partner", "caf\u00e9")).getBytes(StandardCharsets.ISO_8859_1),
                QuarantineReason.NOT_UTF8);
        file("csv-header-only", "csv", bytes(header));
        file(
                "csv-header-in-capitals",
                "CSV",
                bytes(header.toUpperCase(Locale.ROOT) + row.formatted(6)),
                QuarantineReason.MISSING_ATTRIBUTE);
        file(
                "csv-headless",
                "csv",
                bytes(row.formatted(4) + row.formatted(5)),
                QuarantineReason.NO_HEADING,
                QuarantineReason.NO_HEADING);
        file("csv-headless-one", "csv", bytes(row.formatted(4)), QuarantineReason.NO_HEADING);
        file("csv-headless-packed", "csv.gz", gzip(row.formatted(4)), QuarantineReason.NO_HEADING);
        file(
                "csv-headless-ragged",
                "csv",
                bytes("a,b\n" + row.formatted(5)),
                QuarantineReason.NO_HEADING,
                QuarantineReason.NO_HEADING);
        file(
                "csv-title-first",
                "csv",
                bytes("Laporan 2020\n" + header + row.formatted(5)),
                QuarantineReason.NO_HEADING,
                QuarantineReason.NO_HEADING,
                QuarantineReason.NO_HEADING);
        file(
                "csv-semicolons",
                "csv",
                bytes(header.replace(',', ';') + row.formatted(5).replace(',', ';')),
                QuarantineReason.NO_HEADING,
                QuarantineReason.NO_HEADING);
        file("parquet-of-nothing", "parquet", new byte[0], QuarantineReason.BROKEN_FILE);
        file("parquet-not", "parquet", bytes("no table"), QuarantineReason.BROKEN_FILE);
        file("parquet-truncated", "parquet", bytes("PAR1" + "x".repeat(100) + "PAR1"), QuarantineReason.BROKEN_FILE);
    }

    /** A payment. */
    public static String paid(String id, long rupiah) {
        return EventLines.of(EventContracts.INCENTIVE_PAID, id)
                .replaceFirst("\"amount_idr\":[0-9]+", "\"amount_idr\":" + rupiah)
                .replaceFirst("\"instalment\":[0-9]+", "\"instalment\":1");
    }

    /** An answered questionnaire: it has a list, an amount and truths. */
    public static String answered(String id) {
        return EventLines.of(EventContracts.SURVEY_ANSWERED, id);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] gzip(String text) throws IOException {
        return gzip(bytes(text));
    }

    public static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(plain);
        }
        return bytes.toByteArray();
    }

    /** Events as rows of one CSV file with a column for each field that any of them has. */
    public static void asCsv(Path file, String... events) throws IOException {
        List<String> attributes = List.of("id", "type", "source", "subject", "time");
        Set<String> fields = new LinkedHashSet<>();
        List<ObjectNode> nodes = new ArrayList<>();
        for (String event : events) {
            ObjectNode node = (ObjectNode) MAPPER.readTree(event);
            nodes.add(node);
            node.get("data").fieldNames().forEachRemaining(fields::add);
        }
        try (CsvWriter writer = CsvWriter.builder().build(file)) {
            writer.writeRecord(
                    Stream.concat(attributes.stream(), fields.stream()).toList());
            for (ObjectNode node : nodes) {
                List<String> row = new ArrayList<>();
                attributes.forEach(attribute -> row.add(node.get(attribute).asText()));
                fields.forEach(field -> row.add(cell(node.get("data").get(field))));
                writer.writeRecord(row);
            }
        }
    }

    private static String cell(JsonNode value) {
        if (value == null) {
            return "";
        }
        if (value.isArray()) {
            List<String> codes = new ArrayList<>();
            value.forEach(code -> codes.add(code.asText()));
            return String.join("|", codes);
        }
        return value.asText();
    }

    /** Events as rows of Parquet, typed as the engine finds them, times as instants. */
    public static void asParquet(LakeSession session, Path folder, String... events) throws IOException {
        Path written = folder.resolveSibling("parquet-as-written");
        var rows = session.spark().read().json(session.spark().createDataset(Arrays.asList(events), Encoders.STRING()));
        rows.withColumn("time", org.apache.spark.sql.functions.to_timestamp(rows.col("time")))
                .coalesce(1)
                .write()
                .parquet(written.toString());
        try (Stream<Path> files = Files.list(written)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".parquet")).toList()) {
                Files.move(file, folder.resolve("events.parquet"));
            }
        }
    }

    /** The messages of a fault and of all its causes. */
    public static String causes(Throwable fault) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            text.append(cause.getMessage()).append('\n');
        }
        return text.toString();
    }
}
