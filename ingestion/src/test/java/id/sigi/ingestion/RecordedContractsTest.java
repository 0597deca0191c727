package id.sigi.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.ingestion.check.EventLines;
import id.sigi.ingestion.landing.IngestionSummary;
import id.sigi.lake.Lake;
import id.sigi.lake.testkit.SparkForTests;
import id.sigi.programme.contract.Bounds;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.event.EventContract;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.contract.evolution.RecordedRegistry;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.fault.RequestFault;
import id.sigi.programme.privacy.PseudonymKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lake remembers the contracts by which its events were landed, and lands nothing by others that break them. */
@Tag("transform")
class RecordedContractsTest {
    private static final String PRESENT = RecordedRegistry.write(EventContracts.list());

    @TempDir
    Path folder;

    private Path source;
    private Lake lake;
    private Path recorded;

    @BeforeEach
    void openLake() throws IOException {
        source = Files.createDirectory(folder.resolve("source"));
        Files.writeString(source.resolve("a.jsonl"), EventLines.of(EventContracts.COURSE_RATED, "e1") + "\n");
        lake = Lake.open(SparkForTests.session(), folder.resolve("lake"));
        recorded = Files.createDirectories(lake.root().resolve("_sigi")).resolve("contracts.json");
    }

    private IngestionSummary run() {
        PseudonymKey key = PseudonymKey.parse("ab".repeat(32));
        return new Ingestion(lake, IngestionRequest.of(key, Instant.parse("2026-01-01T00:00:00Z"))).folder(source);
    }

    private void record(UnaryOperator<EventContract> change) throws IOException {
        List<EventContract> changed = EventContracts.list().stream().map(change).toList();
        Files.writeString(recorded, RecordedRegistry.write(changed));
    }

    private static UnaryOperator<EventContract> swap(EventContract event, EventContract other) {
        return contract -> contract.equals(event) ? other : contract;
    }

    private static EventContract answered(Stream<Field> fields) {
        EventContract now = EventContracts.SURVEY_ANSWERED;
        return new EventContract(now.type(), now.grain(), now.silver(), now.key(), fields.toList(), now.earlier());
    }

    private static Stream<Field> answers() {
        return EventContracts.SURVEY_ANSWERED.data().stream();
    }

    @Test
    void aNewLakeRecordsTheContracts() throws IOException {
        run();
        assertEquals(PRESENT, Files.readString(recorded));
        run();
        assertEquals(PRESENT, Files.readString(recorded));
        assertEquals(
                List.of("contracts.json"),
                names().filter(name -> name.contains("contracts")).toList());
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(recorded.getParent())) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }

    @Test
    void aLakeFromBeforeAnOptionalFieldAndAVersionIsBroughtUpToDate() throws IOException {
        EventContract without = answered(answers().filter(field -> !field.name().equals(Fields.HAS_SKILL_GAIN.name())));
        UnaryOperator<EventContract> change = swap(EventContracts.SURVEY_ANSWERED, without);
        record(contract -> swap(
                        EventContracts.COURSE_RATED,
                        EventContracts.COURSE_RATED.earlier().get(0))
                .apply(change.apply(contract)));
        assertEquals(1, run().total().accepted());
        assertEquals(PRESENT, Files.readString(recorded));
    }

    @Test
    void contractsThatBreakTheLakesLandNothing() throws IOException {
        Field any = Fields.MONTHLY_INCOME_IDR;
        Field wider = any.within(Bounds.NONE);
        record(swap(
                EventContracts.SURVEY_ANSWERED,
                answered(answers().map(field -> field.name().equals(any.name()) ? wider : field))));
        String before = Files.readString(recorded);
        RequestFault fault = assertThrows(RequestFault.class, this::run);
        assertTrue(fault.problem().startsWith("Nothing was landed"), fault.getMessage());
        assertTrue(
                fault.reason()
                        .contains(
                                "id.prakerja.survey.answered.v2, monthly_income_idr: it was any number, it is at least 0"),
                fault.getMessage());
        assertTrue(fault.reason().contains("publish it as version 3"), fault.getMessage());
        assertEquals(before, Files.readString(recorded));
        assertFalse(lake.exists(TableContracts.EVENTS), "nothing was written");
        assertFalse(lake.exists(TableContracts.INGESTION_RUNS), "nothing was written");
    }

    @Test
    void aRecordThatCannotBeReadIsNotWrittenOver() throws IOException {
        Files.writeString(recorded, "{}");
        assertThrows(RequestFault.class, this::run);
        assertEquals("{}", Files.readString(recorded));
    }
}
