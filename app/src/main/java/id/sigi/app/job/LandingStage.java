package id.sigi.app.job;

import id.sigi.app.process.Stages;
import id.sigi.ingestion.files.folder.SourceFolder;
import id.sigi.ledger.Ledger;
import id.sigi.ledger.LedgerState;
import id.sigi.ledger.landing.LandingSummary;
import id.sigi.ledger.landing.LandingWriter;
import id.sigi.ledger.replay.ReplaySummary;
import id.sigi.ledger.replay.ScenarioReplay;
import id.sigi.programme.rules.RuleSet;
import id.sigi.programme.scenario.Scenario;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Brings event files about: by replaying a scenario, or by taking the user's folder as it is. */
final class LandingStage {
    static final String LANDING = "landing";
    static final String ANSWER_KEY = "answer-key";

    private final MainRequest request;
    private final Stages stages;

    LandingStage(MainRequest request, Stages stages) {
        this.request = request;
        this.stages = stages;
    }

    LandedEvents run(Path work) {
        if (request.source() instanceof EventSource.Replay replay) {
            return replay(replay.scenario(), replay.rules(), work);
        }
        return new LandedEvents(
                SourceFolder.demand(((EventSource.Events) request.source()).folder()), Optional.empty());
    }

    private LandedEvents replay(Scenario scenario, RuleSet rules, Path work) {
        try (Ledger ledger = Ledger.inMemory(rules, request.key())) {
            ScenarioReplay replay = new ScenarioReplay(scenario, rules);
            ScenarioReplay.Replayed replayed = stages.run(
                    "Replay operations",
                    () -> replay.run(ledger, stages::progress),
                    done -> done.summary().operations(),
                    "operations");
            announce(replayed.summary());
            Path landing = work.resolve(LANDING);
            stages.run(
                    "Write events",
                    () -> LandingWriter.write(ledger, landing, scenario.mess(), scenario.seed()),
                    LandingSummary::lines,
                    "lines");
            replayed.answerKey().write(work.resolve(ANSWER_KEY));
            LedgerState state = ledger.state();
            return new LandedEvents(landing, Optional.of(state));
        }
    }

    private void announce(ReplaySummary summary) {
        stages.note(String.format(
                Locale.ROOT,
                "%,d applied, %,d refused with a reason",
                summary.applied(),
                summary.operations() - summary.applied()));
    }
}
