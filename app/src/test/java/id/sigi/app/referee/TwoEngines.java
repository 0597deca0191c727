package id.sigi.app.referee;

import id.sigi.app.console.Console;
import id.sigi.app.job.PanelJob;
import id.sigi.app.process.Stages;
import id.sigi.ingestion.Ingestion;
import id.sigi.ingestion.IngestionRequest;
import id.sigi.ingestion.erasure.Erasure;
import id.sigi.ingestion.landing.IngestionSummary;
import id.sigi.lake.Lake;
import id.sigi.lake.session.LakeSession;
import id.sigi.lake.session.LakeSettings;
import id.sigi.ledger.Ledger;
import id.sigi.ledger.landing.LandingWriter;
import id.sigi.ledger.replay.Progress;
import id.sigi.ledger.replay.ScenarioReplay;
import id.sigi.programme.identity.Nik;
import id.sigi.programme.privacy.PseudonymKey;
import id.sigi.programme.privacy.Pseudonymiser;
import id.sigi.programme.rules.RuleSet;
import id.sigi.programme.scenario.Scenario;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A lake, and beside it whatever has landed there, so that the referee can make the same tables from the same lines. */
final class TwoEngines implements AutoCloseable {
    static final PseudonymKey KEY = PseudonymKey.parse("5a".repeat(32));

    private static final int THREADS = 2;
    private static final Instant RECEIVED_AT = Instant.parse("2026-01-01T00:00:00Z");

    private final Path folder;
    private final Path landed;
    private final LakeSession session;
    private final List<String> erased = new ArrayList<>();
    private int looks;

    TwoEngines(Path folder) throws IOException {
        this.folder = folder;
        this.landed = Files.createDirectories(folder.resolve("landed"));
        this.session = LakeSession.open(LakeSettings.of(THREADS, folder.resolve("work")));
    }

    /** Events of a scenario in files, as untidily as it says. */
    static Path replay(Scenario scenario, RuleSet rules, Path into) {
        try (Ledger ledger = Ledger.inMemory(rules, KEY)) {
            new ScenarioReplay(scenario, rules).run(ledger, Progress.SILENT);
            LandingWriter.write(ledger, into, scenario.mess(), scenario.seed());
        }
        return into;
    }

    /** Lands a folder of files whose names come behind those of the folders before. */
    IngestionSummary land(Path files) throws IOException {
        try (Stream<Path> all = Files.list(files)) {
            for (Path file : all.sorted().toList()) {
                Files.copy(file, landed.resolve(file.getFileName()));
            }
        }
        return new Ingestion(open(), IngestionRequest.of(KEY, RECEIVED_AT)).folder(files);
    }

    /** Lands lines as one file; names sort in the order of landing. */
    IngestionSummary land(List<String> lines, String name) throws IOException {
        Path part = Files.createDirectories(folder.resolve(name));
        Files.write(part.resolve(name + ".jsonl"), lines);
        return land(part);
    }

    /** All lines of a folder's files, in the order of their names. */
    static List<String> lines(Path files) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> all = Files.list(files)) {
            for (Path file : all.sorted().toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }

    /** Makes the lake's tables from all that has landed. */
    void build() {
        built(true);
    }

    /** Brings the lake's tables up to what has landed, and answers what was said of it. */
    String update() {
        return built(false);
    }

    private String built(boolean isWhole) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream here = new PrintStream(said, true, StandardCharsets.UTF_8);
        new PanelJob(new Stages(new Console(here, here, Console.Kind.PIPE), () -> 0L)).run(open(), THREADS, isWhole);
        return said.toString(StandardCharsets.UTF_8);
    }

    void erase(Nik nik) {
        new Erasure(open(), KEY).erase(nik, RECEIVED_AT, (done, total) -> {});
        erased.add(new Pseudonymiser(KEY).pseudonym(Pseudonymiser.PERSON, nik.digits()));
    }

    /** How many builds have written down what they kept for the next one, and still have it there. */
    long records() throws IOException {
        try (Stream<Path> all = Files.list(open().keptFacts())) {
            return all.filter(file -> file.toString().endsWith(".json")).count();
        }
    }

    private Lake open() {
        return Lake.open(session, folder.resolve("lake"));
    }

    /** What distinguishes the gold tables of the two engines, by table; empty where they are the same. */
    Map<String, List<String>> differences() {
        try (Referee referee = Referee.inMemory(THREADS)) {
            referee.load(landed);
            erased.forEach(referee::erase);
            referee.type();
            referee.gold();
            return EngineComparison.differences(open(), referee, folder.resolve("seen-" + looks++));
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
