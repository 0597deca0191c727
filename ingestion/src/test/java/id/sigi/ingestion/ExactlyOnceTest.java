package id.sigi.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigi.ingestion.check.EventLines;
import id.sigi.ingestion.testkit.TestLake;
import id.sigi.programme.contract.event.EventContract;
import id.sigi.programme.contract.event.EventContracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is re-sent, reordered or split differently, the lake holds each event once, with the same content. */
@Tag("transform")
class ExactlyOnceTest {
    private static final long SEED = 20200411;
    private static final int SENDINGS = 3;

    @TempDir
    Path folder;

    private static List<String> events() {
        List<EventContract> contracts = EventContracts.listVersions();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            lines.add(EventLines.of(contracts.get(i % contracts.size()), "event-" + i));
        }
        return lines;
    }

    @Test
    void anyWayOfSendingGivesTheSameLake() throws IOException {
        TestLake straight = TestLake.in(folder.resolve("straight"));
        straight.write("a.jsonl", events().toArray(String[]::new));
        straight.land();
        assertEquals(400, straight.landed().size());
        Random random = new Random(SEED);
        TestLake untidy = TestLake.in(folder.resolve("untidy"));
        for (int sending = 1; sending <= SENDINGS; sending++) {
            send(untidy, random, sending);
            untidy.land();
        }
        assertEquals(straight.landed(), untidy.landed(), "seed " + SEED);
    }

    /** Some of the events, some of them twice, in any order, in some files; the last sending holds all. */
    private static void send(TestLake lake, Random random, int sending) throws IOException {
        try (Stream<Path> old = Files.list(lake.source())) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        List<String> lines = new ArrayList<>();
        for (String event : events()) {
            int copies = Math.max(sending == SENDINGS ? 1 : 0, random.nextInt(4) - 1);
            for (int copy = 0; copy < copies; copy++) {
                lines.add(event);
            }
        }
        Collections.shuffle(lines, random);
        int files = 1 + random.nextInt(4);
        for (int file = 0; file < files; file++) {
            int from = lines.size() * file / files;
            int until = lines.size() * (file + 1) / files;
            lake.write(
                    "part-" + sending + "-" + file + ".jsonl",
                    lines.subList(from, until).toArray(String[]::new));
        }
    }
}
