package id.sigi.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.ingestion.check.EventLines;
import id.sigi.ingestion.landing.FileCount;
import id.sigi.ingestion.landing.IngestionSummary;
import id.sigi.ingestion.quarantine.Quarantine;
import id.sigi.ingestion.quarantine.QuarantineFilter;
import id.sigi.ingestion.testkit.TestLake;
import id.sigi.lake.testkit.Rows;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a lake keeps beside the events' own data: digests, names of runs and names of files. */
@Tag("transform")
class KeyedLakeTest {
    @TempDir
    Path folder;

    private static String event(String id) {
        return EventLines.of(EventContracts.IDENTITY_VERIFIED, id);
    }

    /** A lake as a version made it whose digests were plain. */
    private TestLake older() throws IOException {
        TestLake lake = TestLake.in(folder);
        lake.write("a.jsonl", event("e1"), "broken");
        lake.land();
        Files.delete(lake.lake().root().resolve("_sigi/digests.json"));
        return lake;
    }

    @Test
    void nothingLandsBesidePlainDigests() throws IOException {
        TestLake lake = older();
        lake.write("b.jsonl", event("e2"));
        RequestFault fault = assertThrows(RequestFault.class, lake::land);
        assertTrue(fault.problem().startsWith("nothing was landed"), fault.problem());
        assertThrows(
                RequestFault.class,
                () -> new Quarantine(lake.lake(), TestLake.KEY).retry(lake.ingestion(), QuarantineFilter.ALL));
        assertEquals(List.of("e1"), lake.ids(), "and what was there can be read");
    }

    @Test
    void anOlderLakeInWhichNothingLandedTakesKeyedDigests() throws IOException {
        TestLake lake = TestLake.in(folder);
        Files.writeString(lake.lake().root().resolve("_sigi/lake.json"), "{\"format\": 1}\n");
        lake.write("a.jsonl", event("e1"));
        lake.land();
        assertEquals(
                "{\"digests\": \"keyed\"}\n",
                Files.readString(lake.lake().root().resolve("_sigi/digests.json")));
        assertEquals(List.of("e1"), lake.ids());
    }

    /** Two files whose names differ in the number alone stay two, and each is found again by its own name. */
    @Test
    void aNameThatGivesAPersonAwayIsStoredWithoutIt() throws IOException {
        TestLake lake = TestLake.in(folder);
        lake.write("kk 3273014102907801.jsonl", event("e1"), "broken");
        lake.write("kk 3273014102907802.jsonl", event("e1"), event("e2"));
        lake.write("siti (at) contoh.id.jsonl", event("e3"));
        IngestionSummary summary = lake.land();
        assertEquals(5, summary.total().received());
        assertEquals(1, summary.total().duplicate());
        List<String> names = summary.files().stream().map(FileCount::file).toList();
        assertEquals(3, names.stream().distinct().count());
        assertTrue(
                names.stream().allMatch(name -> name.matches("(kk )?\\[nomor]~[0-9a-f]{8}\\.jsonl")), names.toString());
        Quarantine quarantine = new Quarantine(lake.lake(), TestLake.KEY);
        assertEquals(
                1,
                quarantine.at("kk 3273014102907801.jsonl", 2, Optional.empty()).size());
        assertEquals(
                0,
                quarantine.at("kk 3273014102907802.jsonl", 2, Optional.empty()).size());
        assertEquals(names, Rows.text(lake.lake().read(TableContracts.INGESTION_RUNS), Fields.SOURCE_FILE));
    }

    @Test
    void aHeadingOrAnExtensionThatGivesAPersonAwayIsRefused() throws IOException {
        TestLake lake = TestLake.in(folder);
        lake.write(
                "a.jsonl",
                event("e1").replace("{\"specversion\"", "{\"partner\":\"0812 - 3456 - 7801\",\"specversion\""));
        lake.write(
                "b.csv",
                "id,type,specversion,source,subject,time,applicant_id,is_verified,verified_at,check_result,3273014102907801",
                "e2,id.prakerja.identity.verified.v2,1.0,/t,app-1,2020-05-01T10:00:00Z,app-1,true,2020-05-01T10:00:00Z,PASSED,x");
        lake.land();
        assertEquals(
                List.of("IDENTIFIER_IN_CLEAR", "IDENTIFIER_IN_CLEAR"),
                Rows.text(lake.lake().read(TableContracts.QUARANTINE), Fields.QUARANTINE_REASON));
        assertEquals(List.of(), lake.ids());
    }
}
