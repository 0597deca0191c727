package id.sigi.ledger.replay;

import id.sigi.ledger.Ledger;
import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.ProgrammeTime;
import id.sigi.programme.rules.RuleSet;
import id.sigi.programme.scenario.Catalogue;
import id.sigi.programme.scenario.Scenario;
import id.sigi.programme.scenario.people.Person;
import id.sigi.programme.scenario.people.Population;
import id.sigi.programme.vocabulary.payment.Fund;
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
        Map<String, PersonHistory> lives = new LinkedHashMap<>();
        population.people().forEach(person -> lives.put(person.applicantId(), new PersonHistory(person)));
        try (Ledger.Batch batch = ledger.batch(OPERATIONS_PER_COMMIT)) {
            OperationSubmitter submitter = new OperationSubmitter(batch, witness, rules);
            EventQueue queue = new EventQueue();
            SimulationContext context = new SimulationContext(scenario, catalogue, rules, ledger, submitter, queue);
            prepare(context);
            new CatalogueSimulation(context).plan();
            new CourseSimulation(context).plan();
            new PartnerSimulation(context).plan();
            new WaveSimulation(context, lives).plan();
            new EndlineSimulation(context, lives.values()).plan();
            queue.run(scenario.endline().startsOn().plusDays(scenario.endline().days()), progress);
            return new Replayed(submitter.summary(), AnswerKey.of(scenario, ledger, lives.values()));
        }
    }

    /** Funds are given and known exclusions listed before the first wave. */
    private void prepare(SimulationContext context) {
        Instant at = ProgrammeTime.startOf(scenario.waves().get(0).openedOn()).minus(BEFORE_FIRST_WAVE);
        context.submitter()
                .require(new Operation.FundProgramme(at, "fnd-1", Fund.TRAINING, scenario.trainingFundIdr()));
        context.submitter()
                .require(new Operation.FundProgramme(at, "fnd-2", Fund.INCENTIVE, scenario.incentiveFundIdr()));
        new ExclusionSimulation(context).tell(population.people(), at);
    }
}
