package id.sigi.ingestion.testkit;

import id.sigi.ingestion.Ingestion;
import id.sigi.ingestion.IngestionRequest;
import id.sigi.ingestion.landing.IngestionSummary;
import id.sigi.lake.Lake;
import id.sigi.lake.testkit.Rows;
import id.sigi.lake.testkit.SparkForTests;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.privacy.PseudonymKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A lake of its own and a folder to land from. */
public final class TestLake {
    public static final PseudonymKey KEY = PseudonymKey.parse("ab".repeat(32));
    public static final Instant RECEIVED_AT = Instant.parse("2026-01-01T00:00:00Z");

    private final Lake lake;
    private final Path source;

    private TestLake(Lake lake, Path source) {
        this.lake = lake;
        this.source = source;
    }

    /** A lake and an empty source folder within a folder. */
    public static TestLake in(Path folder) throws IOException {
        Path source = Files.createDirectories(folder.resolve("source"));
        return new TestLake(Lake.open(SparkForTests.session(), folder.resolve("lake")), source);
    }

    /** A lake in one folder and an empty source folder within another one. */
    public static TestLake in(Path lake, Path folder) throws IOException {
        Path source = Files.createDirectories(folder.resolve("source"));
        return new TestLake(Lake.open(SparkForTests.session(), lake.resolve("lake")), source);
    }

    public Lake lake() {
        return lake;
    }

    public Path source() {
        return source;
    }

    public Path write(String file, String... lines) throws IOException {
        return Files.writeString(source.resolve(file), String.join("\n", lines) + "\n");
    }

    public Ingestion ingestion() {
        return new Ingestion(lake, IngestionRequest.of(KEY, RECEIVED_AT));
    }

    public IngestionSummary land() {
        return ingestion().folder(source);
    }

    /** Identifiers and digests of what has landed, in order. */
    public List<String> landed() {
        return text(TableContracts.EVENTS, Fields.EVENT_ID, Fields.CONTENT_SHA256);
    }

    /** Identifiers of what has landed, in order. */
    public List<String> ids() {
        return text(TableContracts.EVENTS, Fields.EVENT_ID);
    }

    /** Reasons of what is in quarantine, with their places, in order. */
    public List<String> quarantined() {
        return text(TableContracts.QUARANTINE, Fields.QUARANTINE_REASON, Fields.SOURCE_FILE, Fields.SOURCE_LINE);
    }

    /** Some columns of a table as readers see it, in order; nothing, if it is not there. */
    private List<String> text(TableContract table, Field... columns) {
        return lake.exists(table) ? Rows.text(lake.readNow(table), columns) : List.of();
    }
}
