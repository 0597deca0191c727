package id.sigi.ledger.replay;

import id.sigi.ledger.Ledger;
import id.sigi.ledger.StandardLife;
import id.sigi.ledger.store.Outbox;
import id.sigi.programme.rules.RuleSet;
import id.sigi.programme.scenario.Scenario;
import id.sigi.programme.scenario.people.Person;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A replayed scenario with its ledger, for tests. */
public final class SmallReplay implements AutoCloseable {
    private final Scenario scenario;
    private final Ledger ledger;
    private final ScenarioReplay.Replayed replayed;
    private final List<Person> people;

    public SmallReplay(Scenario scenario) {
        this(scenario, RuleSet.prakerja());
    }

    public SmallReplay(Scenario scenario, RuleSet rules) {
        this(scenario, rules, Ledger.inMemory(rules, StandardLife.KEY));
    }

    public SmallReplay(Scenario scenario, Ledger ledger) {
        this(scenario, RuleSet.prakerja(), ledger);
    }

    private SmallReplay(Scenario scenario, RuleSet rules, Ledger ledger) {
        this.scenario = scenario;
        this.ledger = ledger;
        ScenarioReplay replay = new ScenarioReplay(scenario, rules);
        people = replay.people();
        replayed = replay.run(ledger, Progress.SILENT);
    }

    public Scenario scenario() {
        return scenario;
    }

    public Ledger ledger() {
        return ledger;
    }

    public ReplaySummary summary() {
        return replayed.summary();
    }

    public AnswerKey answerKey() {
        return replayed.answerKey();
    }

    public List<Person> people() {
        return people;
    }

    public List<String> bodies() {
        List<String> bodies = new ArrayList<>();
        List<Outbox.Line> page = ledger.listEvents(0, 1_000);
        while (!page.isEmpty()) {
            page.forEach(line -> bodies.add(line.body()));
            page = ledger.listEvents(page.get(page.size() - 1).sequence(), 1_000);
        }
        return bodies;
    }

    public String digest() throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        bodies().forEach(body -> digest.update(body.getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() {
        ledger.close();
    }
}
