package id.sigi.ingestion.quarantine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.sigi.ingestion.Ingestion;
import id.sigi.ingestion.IngestionRequest;
import id.sigi.ingestion.check.EventLines;
import id.sigi.ingestion.check.QuarantineReason;
import id.sigi.ingestion.landing.FileCount;
import id.sigi.ingestion.landing.IngestionSummary;
import id.sigi.ingestion.testkit.TestLake;
import id.sigi.lake.testkit.CopiedLake;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.contract.evolution.ContractsVersion;
import id.sigi.programme.fault.RequestFault;
import id.sigi.programme.privacy.PseudonymKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("transform")
class QuarantineTest {
    @TempDir
    static Path shared;

    private static CopiedLake landed;

    @TempDir
    Path folder;

    private TestLake lake;
    private Quarantine quarantine;

    @BeforeAll
    static void prepare() {
        landed = new CopiedLake(shared.resolve("landed"));
    }

    @BeforeEach
    void open() throws IOException {
        landed.copyTo(folder, QuarantineTest::land);
        lake = TestLake.in(folder);
        quarantine = new Quarantine(lake.lake(), TestLake.KEY);
    }

    /** Two rows that come too early, one of them twice under one id, one that stays wrong, and one that breaks off. */
    private static void land(Path place) throws IOException {
        TestLake lake = TestLake.in(place);
        lake.write("a.jsonl", event("e1"), early("e2"), early("e3"), early("e3"), "broken");
        lake.write("b.csv", "id,type", "one", "e9,id.prakerja.none.v1");
        assertEquals(new FileCount("all", 7, 1, 0, 6), lake.land().total());
    }

    private static String event(String id) {
        return EventLines.of(EventContracts.IDENTITY_VERIFIED, id);
    }

    private static String early(String id) {
        return event(id).replaceFirst("\"time\":\"2020", "\"time\":\"2030");
    }

    @Test
    void countsAndListsWithoutShowingTheRow() {
        assertEquals(
                List.of("RAGGED_ROW 1", "MISSING_ATTRIBUTE 1", "NOT_JSON 1", "FUTURE_TIME 3").stream()
                        .sorted()
                        .toList(),
                quarantine.groups(QuarantineFilter.ALL).stream()
                        .map(group -> group.reason() + " " + group.rows())
                        .sorted()
                        .toList());
        QuarantineFilter ofReason =
                new QuarantineFilter(Optional.empty(), Optional.of(QuarantineReason.NOT_JSON), Optional.empty());
        QuarantinedRow row = quarantine.rows(ofReason, 10).get(0);
        assertEquals("a.jsonl:5", row.place());
        assertEquals(Optional.of(ContractsVersion.current()), row.contractsVersion());
        assertEquals("broken", quarantine.open(row));
        assertEquals(List.of(row), quarantine.at("a.jsonl", 5, Optional.empty()));
        Quarantine other = new Quarantine(lake.lake(), PseudonymKey.parse("cd".repeat(32)));
        assertThrows(RequestFault.class, () -> other.open(row));
    }

    @Test
    void whatIsAcceptedNowLandsAndLeavesTheQuarantine() {
        Ingestion later = new Ingestion(
                lake.lake(), IngestionRequest.of(TestLake.KEY, TestLake.RECEIVED_AT.plus(Duration.ofDays(4000))));
        List<IngestionSummary> summaries = quarantine.retry(later, QuarantineFilter.ALL);
        assertEquals(1, summaries.size());
        assertEquals(new FileCount("all", 5, 2, 1, 2), summaries.get(0).total());
        assertEquals(List.of("e1", "e2", "e3"), lake.ids());
        assertEquals(
                List.of("MISSING_ATTRIBUTE | b.csv | 3", "NOT_JSON | a.jsonl | 5", "RAGGED_ROW | b.csv | 2"),
                lake.quarantined());
        // The two that stay wrong may be judged as often as one likes.
        assertEquals(
                new FileCount("all", 2, 0, 0, 2),
                quarantine.retry(later, QuarantineFilter.ALL).get(0).total());
        assertEquals(3, lake.quarantined().size());
    }

    @Test
    void judgesOnlyWhatWasAskedFor() {
        QuarantineFilter notJson =
                new QuarantineFilter(Optional.empty(), Optional.of(QuarantineReason.NOT_JSON), Optional.empty());
        assertEquals(
                new FileCount("all", 1, 0, 0, 1),
                quarantine.retry(lake.ingestion(), notJson).get(0).total());
        assertEquals(6, lake.quarantined().size());
    }
}
