package id.sigi.ledger.replay;

import id.sigi.ledger.Ledger;
import id.sigi.ledger.StandardLife;
import id.sigi.ledger.store.Outbox;
import id.sigi.programme.rules.RuleSet;
import id.sigi.programme.scenario.Person;
import id.sigi.programme.scenario.Scenario;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A replayed scenario with its ledger, for tests. */
final class SmallReplay implements AutoCloseable {
    private final Scenario scenario;
    private final Ledger ledger;
    private final ScenarioReplay.Replayed replayed;
    private final List<Person> people;

    SmallReplay(Scenario scenario) {
        this(scenario, RuleSet.prakerja());
    }

    SmallReplay(Scenario scenario, RuleSet rules) {
        this(scenario, rules, Ledger.inMemory(rules, StandardLife.KEY));
    }

    SmallReplay(Scenario scenario, Ledger ledger) {
        this(scenario, RuleSet.prakerja(), ledger);
    }

    private SmallReplay(Scenario scenario, RuleSet rules, Ledger ledger) {
        this.scenario = scenario;
        this.ledger = ledger;
        ScenarioReplay replay = new ScenarioReplay(scenario, rules);
        people = replay.people();
        replayed = replay.run(ledger, Progress.SILENT);
    }

    Scenario scenario() {
        return scenario;
    }

    Ledger ledger() {
        return ledger;
    }

    ReplaySummary summary() {
        return replayed.summary();
    }

    AnswerKey answerKey() {
        return replayed.answerKey();
    }

    List<Person> people() {
        return people;
    }

    List<String> bodies() {
        List<String> bodies = new ArrayList<>();
        List<Outbox.Line> page = ledger.listEvents(0, 1_000);
        while (!page.isEmpty()) {
            page.forEach(line -> bodies.add(line.body()));
            page = ledger.listEvents(page.get(page.size() - 1).sequence(), 1_000);
        }
        return bodies;
    }

    String digest() throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        bodies().forEach(body -> digest.update(body.getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() {
        ledger.close();
    }
}
