package id.sigi.ingestion.follow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.ingestion.check.EventLines;
import id.sigi.ingestion.landing.FileCount;
import id.sigi.ingestion.landing.IngestionSummary;
import id.sigi.ingestion.testkit.TestLake;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("transform")
class FolderFollowerTest {
    @TempDir
    Path folder;

    private static String event(String id) {
        return EventLines.of(EventContracts.IDENTITY_VERIFIED, id);
    }

    private static List<IngestionSummary> catchUp(TestLake lake) {
        List<IngestionSummary> batches = new ArrayList<>();
        new FolderFollower(lake.lake(), lake.ingestion(), lake.source())
                .follow(FolderFollower.Until.CAUGHT_UP, batches::add);
        return batches;
    }

    @Test
    void landsWhatArrivesEachFileOnce() throws IOException {
        TestLake lake = TestLake.in(folder);
        assertEquals(List.of(), catchUp(lake));
        lake.write("a.jsonl", event("e1"), "broken");
        lake.write(".unfinished.jsonl", event("e9"));
        lake.write("notes.txt", "no events");
        assertEquals(new FileCount("all", 2, 1, 0, 1), catchUp(lake).get(0).total());
        Files.createDirectories(lake.source().resolve("june"));
        lake.write("june/b with blank.jsonl", event("e1"), event("e2"));
        List<IngestionSummary> second = catchUp(lake);
        assertEquals(
                List.of(new FileCount("june/b with blank.jsonl", 2, 1, 1, 0)),
                second.get(0).files());
        assertEquals(List.of(), catchUp(lake));
        assertEquals(List.of("e1", "e2"), lake.ids());
    }

    @Test
    void aBatchThatWasDoneButNotWrittenDownIsFoundDone() throws IOException {
        TestLake lake = TestLake.in(folder);
        lake.write("a.jsonl", event("e1"));
        catchUp(lake);
        // As if the process had ended between the last commit of the landing and the engine's own note of it.
        try (var files = Files.walk(lake.lake().root().resolve("_sigi/follow"))) {
            for (Path commit :
                    files.filter(path -> path.toString().contains("/commits/")).toList()) {
                Files.delete(commit);
            }
        }
        List<IngestionSummary> again = catchUp(lake);
        assertEquals(IngestionSummary.Outcome.LANDED_BEFORE, again.get(0).outcome());
        assertEquals(1, lake.lake().rows(TableContracts.INGESTION_RUNS));
        // And as if it had ended before the counts.
        lake.lake().delete(TableContracts.INGESTION_RUNS, functions.lit(true));
        Files.createFile(lake.lake()
                .root()
                .resolve("_sigi/ingestion")
                .resolve(again.get(0).ingestionId()));
        lake.write("b.jsonl", event("e2"));
        catchUp(lake);
        assertEquals(List.of("e2"), lake.ids(), "what was not counted was taken back before the next batch");
    }

    @Test
    void namesThatArePatternsElsewhereLandOnce() throws IOException {
        TestLake lake = TestLake.in(folder.resolve("f [2020] {a,b} *"));
        List<String> names = List.of(
                "#a?.jsonl",
                "50%.jsonl",
                "a%20b.jsonl",
                "a:b.jsonl",
                "back\\slash.jsonl",
                "data[1].jsonl",
                "data{1,2}.jsonl",
                "esc\u001b[31m.jsonl",
                "r\u00e9gion.jsonl",
                "star*.jsonl",
                "under_score.jsonl");
        for (int i = 0; i < names.size(); i++) {
            lake.write(names.get(i), event("e" + (10 + i)));
        }
        Files.createDirectories(lake.source().resolve("w=1 [x]"));
        lake.write("w=1 [x]/z?.jsonl", event("e99"));
        catchUp(lake);
        assertEquals(names.size() + 1, lake.ids().size(), lake.ids().toString());
        assertEquals(List.of(), catchUp(lake));
    }

    @Test
    void whatIsNoFileOfTheFolderIsToldAndNotLanded(@TempDir Path elsewhere) throws Exception {
        TestLake lake = TestLake.in(folder);
        lake.write("good.jsonl", event("e1"));
        Path secret = Files.writeString(elsewhere.resolve("secret.jsonl"), event("e2") + "\n");
        Files.createSymbolicLink(lake.source().resolve("link.jsonl"), secret);
        Files.createSymbolicLink(lake.source().resolve("folder"), elsewhere);
        Path june = Files.createDirectory(lake.source().resolve("june"));
        Files.createSymbolicLink(june.resolve("one"), lake.source());
        Files.createSymbolicLink(june.resolve("two"), june);
        Files.createSymbolicLink(june.resolve("three"), june.resolve("two"));
        new ProcessBuilder("mkfifo", lake.source().resolve("pipe.jsonl").toString())
                .start()
                .waitFor();
        try {
            Files.writeString(Path.of(java.net.URI.create(lake.source().toUri() + "caf%E9.jsonl")), event("e3") + "\n");
        } catch (java.nio.file.InvalidPathException | IOException refused) {
            lake.write("caf.jsonl", "no name that is no text");
        }
        List<IngestionSummary> batches = catchUp(lake);
        assertEquals(List.of("e1"), lake.ids());
        List<String> unread = batches.stream()
                .flatMap(batch -> batch.unread().stream())
                .map(file -> file.name())
                .toList();
        assertTrue(
                unread.containsAll(List.of("folder", "june/one", "june/three", "june/two", "link.jsonl")),
                unread.toString());
        assertEquals(unread.size(), java.util.Set.copyOf(unread).size(), "each is told once");
        assertEquals(
                List.of("good.jsonl"),
                batches.stream()
                        .flatMap(batch -> batch.files().stream())
                        .map(FileCount::file)
                        .filter(name -> !name.startsWith("caf"))
                        .toList());
    }

    @Test
    void followsUntilItIsStopped() throws Exception {
        TestLake lake = TestLake.in(folder);
        FolderFollower follower = new FolderFollower(lake.lake(), lake.ingestion(), lake.source());
        List<IngestionSummary> batches = Collections.synchronizedList(new ArrayList<>());
        Thread following = new Thread(() -> follower.follow(FolderFollower.Until.STOPPED, batches::add));
        following.start();
        lake.write("a.jsonl", event("e1"));
        while (batches.isEmpty() && following.isAlive()) {
            Thread.sleep(50);
        }
        follower.stop();
        following.join();
        assertTrue(lake.ids().contains("e1"));
    }

    @Test
    void refusesAFolderThatIsNotThere() throws IOException {
        TestLake lake = TestLake.in(folder);
        assertThrows(
                RequestFault.class, () -> new FolderFollower(lake.lake(), lake.ingestion(), folder.resolve("nowhere")));
    }
}
