package id.sigi.app.referee;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigi.programme.contract.table.TableContracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FEATURE UNDER TEST: the referee sees what differs, and takes of the lines what the contracts take. Expected values are written by hand. */
@Tag("transform")
class RefereeTest {
    private static final String OPENED = """
            {"specversion":"1.0","id":"%s","source":"/s","type":"id.prakerja.complaint.opened.v1","time":"%s","subject":"%s",\
            "data":{"complaint_id":"%s","applicant_id":"app-1","complaint_channel":"%s","complaint_topic":"INCENTIVE","opened_at":"2020-05-01T08:00:00Z"}}
            """;
    private static final String RESOLVED = """
            {"specversion":"1.0","id":"r-1","source":"/s","type":"id.prakerja.complaint.resolved.v1","time":"2020-05-02T08:00:00Z","subject":"c-1",\
            "data":{"complaint_id":"c-1","first_response_at":"2020-05-01T20:00:00Z","resolved_at":"2020-05-02T08:00:00Z"}}
            """;

    @TempDir
    private Path folder;

    private Path files;

    @BeforeEach
    void write() throws IOException {
        files = Files.createDirectories(folder.resolve("files"));
        String lines = OPENED.formatted("e-1", "2020-05-01T08:00:00Z", "c-1", "c-1", "HOTLINE_OF_NOBODY")
                + OPENED.formatted("e-1", "2020-05-01T08:00:00Z", "c-1", "c-1", "LIVE_CHAT")
                + OPENED.formatted("e-1", "2020-05-01T08:00:00Z", "c-1", "c-1", "LIVE_CHAT")
                + OPENED.formatted("e-2", "2020-05-01T07:00:00Z", "c-1", "c-1", "HOTLINE")
                + OPENED.formatted("e-3", "2020-05-01T08:00:00Z", "c-2", "c-2", "LIVE_CHAT")
                + RESOLVED
                + RESOLVED.substring(0, 60) + "\n";
        Files.writeString(files.resolve("events.jsonl"), lines);
    }

    private Referee referee() {
        Referee referee = Referee.inMemory(1);
        referee.load(files);
        referee.type();
        referee.gold();
        return referee;
    }

    /** Another table of complaints, as by an engine that is wrong where it is told to be. */
    private Path other(Referee referee, String rows) throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        referee.run("COPY (" + rows + ") TO '" + other.resolve("part.parquet") + "'");
        return other;
    }

    private List<String> differences(String rows) throws IOException {
        try (Referee referee = referee()) {
            return referee.differences(TableContracts.COMPLAINTS, other(referee, rows));
        }
    }

    @Test
    void aFactThatWasSentTwiceCountsAsItCameFirstAndSpoiledLinesDoNot() throws IOException {
        String byHand = """
                SELECT * FROM (VALUES
                    ('c-1', 'app-1', 'HOTLINE', 'INCENTIVE', '2020-05-01 08:00:00Z'::TIMESTAMPTZ,
                        '2020-05-01 20:00:00Z'::TIMESTAMPTZ, '2020-05-02 08:00:00Z'::TIMESTAMPTZ, 12.0::DOUBLE, 24.0::DOUBLE),
                    ('c-2', 'app-1', 'LIVE_CHAT', 'INCENTIVE', '2020-05-01 08:00:00Z'::TIMESTAMPTZ, NULL, NULL, NULL, NULL))
                    t(complaint_id, applicant_id, complaint_channel, complaint_topic, opened_at, first_response_at, resolved_at,
                        response_hours, resolution_hours)
                """;
        assertEquals(List.of(), differences(byHand));
    }

    @Test
    void aRowTooFewIsTold() throws IOException {
        assertEquals(
                List.of("1 rows that only DuckDB has"),
                differences("FROM gold.complaints WHERE complaint_id <> 'c-2'"));
    }

    @Test
    void aRowTwiceIsTold() throws IOException {
        assertEquals(
                List.of("other: 2 rows share the key of another"),
                differences("FROM gold.complaints UNION ALL FROM gold.complaints"));
    }

    @Test
    void anotherValueIsToldByItsColumn() throws IOException {
        assertEquals(
                List.of("2 rows that differ in response_hours"),
                differences(
                        "SELECT * REPLACE (coalesce(response_hours, 0) + 1e-6 AS response_hours) FROM gold.complaints"));
        assertEquals(
                List.of("1 rows that differ in complaint_channel"),
                differences("SELECT * REPLACE (CASE complaint_id WHEN 'c-1' THEN 'LIVE_CHAT' ELSE complaint_channel END"
                        + " AS complaint_channel) FROM gold.complaints"));
    }
}
