package id.sigi.ledger.landing;

import id.sigi.ledger.Ledger;
import id.sigi.ledger.store.Outbox;
import id.sigi.programme.fault.DiskFaultText;
import id.sigi.programme.fault.RequestFault;
import id.sigi.programme.progress.WorkProgress;
import id.sigi.programme.scenario.DataFaultPlan;
import id.sigi.programme.scenario.RandomStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes a ledger's events as JSON Lines into files whose names sort in the order of landing, as untidily as a scenario says: some lines
 * twice, some in a later file, and beside some events a spoiled copy. Every event lands whole at least once, so the state that can be
 * rebuilt is the ledger's.
 */
public final class LandingWriter {
    /** Events whose turn it is in one file. */
    static final int EVENTS_PER_FILE = 20_000;

    private static final int MOST_FILES_LATE = 3;
    private static final int PAGE = 5_000;

    private final Path folder;
    private final DataFaultPlan mess;
    private final RandomStream dice;
    private final Map<Integer, List<String>> held = new TreeMap<>();
    private final Map<LineFault, Long> malformed = new EnumMap<>(LineFault.class);
    private List<String> lines = new ArrayList<>();
    private int file = 1;
    private long events;
    private long duplicates;
    private long late;

    private LandingWriter(Path folder, DataFaultPlan mess, long seed) {
        this.folder = folder;
        this.mess = mess;
        dice = RandomStream.of(seed, "mess", 0);
    }

    /**
     * Lands all events of a ledger.
     *
     * @param ledger whose events
     * @param folder an empty or missing folder
     * @param mess how untidily
     * @param seed from which the mess comes
     * @throws RequestFault if the folder holds files or cannot be written
     */
    public static LandingSummary write(Ledger ledger, Path folder, DataFaultPlan mess, long seed) {
        try {
            makeEmpty(folder);
            return new LandingWriter(folder, mess, seed).land(ledger);
        } catch (IOException fault) {
            throw new RequestFault(
                    "the events were not landed",
                    folder + " cannot be written: " + DiskFaultText.of(fault),
                    "Make room, or choose another folder",
                    fault);
        }
    }

    private static void makeEmpty(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw new RequestFault(
                        "the events were not landed",
                        folder + " holds files already, and two replays in one folder would be taken for one",
                        "Choose an empty folder");
            }
        }
    }

    private LandingSummary land(Ledger ledger) throws IOException {
        long last = 0;
        List<Outbox.Line> page = ledger.listEvents(last, PAGE);
        while (!page.isEmpty()) {
            for (Outbox.Line line : page) {
                land(line.body());
            }
            last = page.get(page.size() - 1).sequence();
            page = ledger.listEvents(last, PAGE);
        }
        while (!lines.isEmpty() || !held.isEmpty()) {
            finishFile();
        }
        return new LandingSummary(file - 1, events, duplicates, late, malformed);
    }

    private void land(String event) throws IOException {
        events++;
        if (dice.chance(mess.late())) {
            late++;
            hold(event);
        } else {
            lines.add(event);
        }
        if (dice.chance(mess.duplicates())) {
            duplicates++;
            repeat(event);
        }
        if (dice.chance(mess.malformed())) {
            LineFault way = dice.among(Arrays.asList(LineFault.values()));
            malformed.merge(way, 1L, Long::sum);
            lines.add(LineSpoiler.spoil(event, way, dice));
        }
        if (events % EVENTS_PER_FILE == 0) {
            finishFile();
        }
    }

    private void repeat(String event) {
        if (dice.chance(0.5)) {
            lines.add(event);
        } else {
            hold(event);
        }
    }

    private void hold(String event) {
        held.computeIfAbsent(file + dice.between(1, MOST_FILES_LATE), later -> new ArrayList<>())
                .add(event);
    }

    private void finishFile() throws IOException {
        List<String> earlier = held.remove(file);
        if (earlier != null) {
            lines.addAll(earlier);
        }
        Files.write(folder.resolve("events-%05d.jsonl".formatted(file)), lines);
        WorkProgress.tell("files", file, 0);
        lines = new ArrayList<>();
        file++;
    }
}
