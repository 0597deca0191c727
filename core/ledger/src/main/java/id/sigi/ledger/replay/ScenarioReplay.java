package id.sigi.ledger.replay;

import id.sigi.ledger.Ledger;
import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.ProgrammeTime;
import id.sigi.programme.rules.RuleSet;
import id.sigi.programme.scenario.Catalogue;
import id.sigi.programme.scenario.Person;
import id.sigi.programme.scenario.Population;
import id.sigi.programme.scenario.Scenario;
import id.sigi.programme.vocabulary.Fund;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Replays a scenario against an empty ledger in the order of time. What people do next hangs on what the ledger answered: winners train,
 * losers apply again. The same scenario on an empty ledger with the same key gives the same events, byte for byte.
 */
public final class ScenarioReplay {
    private static final int OPERATIONS_PER_COMMIT = 5_000;
    private static final Duration BEFORE_FIRST_WAVE = Duration.ofDays(40);

    private final Scenario scenario;
    private final RuleSet rules;
    private final Population population;
    private final Catalogue catalogue;

    public ScenarioReplay(Scenario scenario, RuleSet rules) {
        this.scenario = scenario;
        this.rules = rules;
        population = Population.of(scenario);
        catalogue = Catalogue.of(scenario);
    }

    /**
     * What a replay leaves behind, beside the ledger's state and events.
     *
     * @param summary counts of operations and events
     * @param answerKey the truth, for tests and diagnoses only
     */
    public record Replayed(ReplaySummary summary, AnswerKey answerKey) {}

    /** The people of the scenario. */
    public List<Person> people() {
        return population.people();
    }

    /** Runs the scenario; the ledger must be empty and follow the same rules. */
    public Replayed run(Ledger ledger, Progress progress) {
        return run(ledger, progress, operation -> {});
    }

    /** Runs the scenario and tells a witness every operation, in order, for example to log it. */
    public Replayed run(Ledger ledger, Progress progress, Consumer<Operation> witness) {
        Map<String, Life> lives = new LinkedHashMap<>();
        population.people().forEach(person -> lives.put(person.applicantId(), new Life(person)));
        try (Ledger.Batch batch = ledger.batch(OPERATIONS_PER_COMMIT)) {
            Clerk clerk = new Clerk(batch, witness);
            Agenda agenda = new Agenda();
            Stage stage = new Stage(scenario, catalogue, rules, ledger, clerk, agenda);
            prepare(stage);
            new CatalogueStory(stage).plan();
            new CourseStory(stage).plan();
            new PartnerStory(stage).plan();
            new WaveStory(stage, lives).plan();
            new EndlineStory(stage, lives.values()).plan();
            agenda.run(scenario.endline().startsOn().plusDays(scenario.endline().days()), progress);
            return new Replayed(clerk.summary(), AnswerKey.of(scenario, ledger, lives.values()));
        }
    }

    /** Funds are given and known exclusions listed before the first wave. */
    private void prepare(Stage stage) {
        Instant at = ProgrammeTime.startOf(scenario.waves().get(0).openedOn()).minus(BEFORE_FIRST_WAVE);
        stage.clerk().require(new Operation.FundProgramme(at, "fnd-1", Fund.TRAINING, scenario.trainingFundIdr()));
        stage.clerk().require(new Operation.FundProgramme(at, "fnd-2", Fund.INCENTIVE, scenario.incentiveFundIdr()));
        new ExclusionStory(stage).tell(population.people(), at);
    }
}
