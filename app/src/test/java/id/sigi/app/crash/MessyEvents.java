package id.sigi.app.crash;

import id.sigi.ledger.Ledger;
import id.sigi.ledger.landing.LandingWriter;
import id.sigi.ledger.replay.Progress;
import id.sigi.ledger.replay.ScenarioReplay;
import id.sigi.programme.privacy.PseudonymKey;
import id.sigi.programme.rules.RuleSet;
import id.sigi.programme.scenario.Scenario;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The small scenario's events as they land, in order: some twice, some late, some spoiled. The same lines can lie in files or in an
 * outbox.
 */
record MessyEvents(List<String> lines) {
    private static final Instant FIRST_FILE = Instant.parse("2026-01-01T00:00:00Z");
    private static final int ROWS_PER_STATEMENT = 1_000;

    static MessyEvents of(Scenario scenario, Path folder) throws IOException {
        RuleSet rules = RuleSet.prakerja();
        try (Ledger ledger = Ledger.inMemory(rules, PseudonymKey.parse(SigiProcess.KEY))) {
            new ScenarioReplay(scenario, rules).run(ledger, Progress.SILENT);
            LandingWriter.write(ledger, folder, scenario.mess(), scenario.seed());
        }
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return new MessyEvents(lines);
    }

    /** So many files; both their names and the times of their last change say their order. */
    Path inFiles(Path folder, int files) throws IOException {
        Files.createDirectories(folder);
        int rows = (lines.size() + files - 1) / files;
        for (int number = 0; number < files; number++) {
            Path file = folder.resolve("events-%05d.jsonl".formatted(number));
            Files.write(file, lines.subList(number * rows, Math.min(lines.size(), (number + 1) * rows)));
            Files.setLastModifiedTime(file, FileTime.from(FIRST_FILE.plusSeconds(60L * number)));
        }
        return folder;
    }

    /** Writes them into the outbox of a new ledger and answers with its address. */
    String inOutbox(EmbeddedPostgres server) throws SQLException {
        String address = server.getJdbcUrl("postgres", "postgres");
        Ledger.open(address, RuleSet.prakerja(), PseudonymKey.parse(SigiProcess.KEY))
                .close();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into outbox (sequence, event_type, body) values (?, 'unread', ?)")) {
            for (int number = 1; number <= lines.size(); number++) {
                insert.setLong(1, number);
                insert.setString(2, lines.get(number - 1));
                insert.addBatch();
                if (number % ROWS_PER_STATEMENT == 0 || number == lines.size()) {
                    insert.executeBatch();
                }
            }
        }
        return address;
    }
}
