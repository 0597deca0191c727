package id.sigi.methods.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sigi.methods.plan.check.Requirement;
import id.sigi.methods.plan.data.Rows;
import id.sigi.methods.plan.data.Wording;
import id.sigi.methods.plan.labour.LabourRuleName;
import id.sigi.methods.plan.labour.NonResponse;
import id.sigi.methods.plan.labour.PanelRound;
import id.sigi.methods.plan.labour.PanelState;
import id.sigi.methods.plan.survey.DomainColumns;
import id.sigi.methods.plan.survey.LonelyPsuRule;
import id.sigi.methods.plan.survey.Replication;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Plan of transitions between states in the rounds of a panel.
 *
 * @param id short name
 * @param title for people
 * @param rows the rows looked at
 * @param person column that names the person, where each has a row for each round
 * @param round column that names the round there
 * @param status column of the state there
 * @param rounds the rounds in the order of time, two at least
 * @param states the states, two at least; whoever has none in a round is not interviewed
 * @param rule by whose rule the states were told
 * @param weight column of the weight; none where people count alike
 * @param strata columns that together name the stratum of the sample; none for one stratum
 * @param psu columns that together name the primary sampling unit within its stratum; none where people were drawn one by one
 * @param lonelyPsu rule for a stratum with one unit; {@link LonelyPsuRule#FAIL} unless the plan says otherwise
 * @param fpc column with the number of primary sampling units in the population of each row's stratum; none where units were drawn with replacement
 * @param replicates variance by replicate weights; by linearisation unless the plan says otherwise
 * @param by columns for each of whose values, or crossings of values, everything is estimated besides
 * @param simultaneous whether the intervals of a row hold together instead of each for itself
 * @param nonResponse models of non-response that are fitted to each two rounds; none unless the plan names some
 * @param misclassification greatest probability that a state is reported as another, for the band; none unless the plan says it
 * @param minimumCell fewest people a published number may rest on
 */
public record LabourPlan(
        String id,
        Wording title,
        Rows rows,
        @JsonInclude(JsonInclude.Include.NON_NULL) String person,
        @JsonInclude(JsonInclude.Include.NON_NULL) String round,
        @JsonInclude(JsonInclude.Include.NON_NULL) String status,
        List<PanelRound> rounds,
        List<PanelState> states,
        LabourRuleName rule,
        @JsonInclude(JsonInclude.Include.NON_NULL) String weight,
        List<String> strata,
        List<String> psu,
        LonelyPsuRule lonelyPsu,
        @JsonInclude(JsonInclude.Include.NON_NULL) String fpc,
        @JsonInclude(JsonInclude.Include.NON_NULL) Replication replicates,
        List<DomainColumns> by,
        Boolean simultaneous,
        List<NonResponse> nonResponse,
        @JsonInclude(JsonInclude.Include.NON_NULL) Double misclassification,
        Integer minimumCell)
        implements EvaluationPlan {
    private static final double HALF = 0.5;

    public LabourPlan {
        Requirement.identifier(id, "id");
        Requirement.present(title, "title");
        rows = rows == null ? Rows.all() : rows;
        rounds = Requirement.some(rounds, "rounds");
        states = Requirement.some(states, "states");
        Requirement.present(rule, "rule");
        strata = Requirement.any(strata, "strata");
        psu = Requirement.any(psu, "psu");
        lonelyPsu = lonelyPsu == null ? LonelyPsuRule.FAIL : lonelyPsu;
        by = Requirement.any(by, "by");
        simultaneous = simultaneous != null && simultaneous;
        nonResponse = Requirement.any(nonResponse, "non_response");
        minimumCell = minimumCell == null ? ExperimentPlan.DEFAULT_MINIMUM_CELL : minimumCell;
        Requirement.that(minimumCell >= 1, "minimum_cell must be at least 1, and is " + minimumCell);
        Requirement.distinct(by, "by", DomainColumns::words);
        Requirement.distinct(nonResponse, "non_response", NonResponse::name);
        checkRounds(rounds, person, round, status);
        checkStates(states);
        fpc = fpc == null ? null : Requirement.text(fpc, "fpc");
        checkDesign(weight, strata, psu, fpc, replicates);
        Requirement.that(
                misclassification == null || (misclassification > 0 && misclassification < HALF),
                "misclassification must lie between 0 and 0.5, and is " + misclassification,
                "Say the greatest probability that a state is reported as another, for example 0.02");
    }

    private static void checkDesign(
            String weight, List<String> strata, List<String> psu, String fpc, Replication replicates) {
        boolean isDesignGiven = replicates != null && replicates.bringsDesign();
        Requirement.that(
                !isDesignGiven || (strata.isEmpty() && psu.isEmpty() && fpc == null),
                "replicate weights that are read bring their design with them",
                "Leave out strata, psu and fpc, or leave out replicates.weights so that sets are made from them");
        Requirement.that(
                !isDesignGiven || weight != null,
                "replicates.weights names sets of weights, but no weight of the whole sample is named",
                "Name the column of the weight under weight");
        Requirement.that(
                isDesignGiven
                        || !psu.isEmpty()
                        || (weight == null && strata.isEmpty() && fpc == null && replicates == null),
                "a weight, strata, fpc or replicates are named, but no primary sampling units (psu)",
                "Name psu, the column of what the sample drew first; where people were drawn one by one, that of the person");
    }

    private static void checkRounds(List<PanelRound> rounds, String person, String round, String status) {
        Requirement.that(
                rounds.size() > 1,
                "rounds names one round only, and a transition needs two",
                "Name the rounds in the order of time, each with its column or value");
        Requirement.distinct(rounds, "rounds", PanelRound::name);
        Requirement.that(
                rounds.stream().map(PanelRound::source).distinct().count() == rounds.size(),
                "rounds overlap: two of them read the same column or value",
                "Give each round its own");
        long named = Stream.of(person, round, status).filter(key -> key != null).count();
        long wide =
                rounds.stream().filter(some -> some.findColumn().isPresent()).count();
        Requirement.that(
                wide == rounds.size() ? named == 0 || (named == 1 && person != null) : wide == 0 && named == 3,
                "it is not told how the panel lies in the rows",
                "Where each person is one row, give every round a column and leave round and status out; where each has a row for"
                        + " each round, name person, round and status, and give every round a value");
    }

    private static void checkStates(List<PanelState> states) {
        Requirement.that(states.size() > 1, "states names one state only", "Name all states that the data may have");
        Requirement.distinct(states, "states", PanelState::name);
        Requirement.distinct(
                states.stream().flatMap(state -> state.codes().stream()).toList(), "states: codes", code -> code);
    }

    /** Whether each person has a row for each round. */
    public boolean inRows() {
        return round != null;
    }

    public Optional<String> findWeight() {
        return Optional.ofNullable(weight);
    }

    public Optional<Double> findMisclassification() {
        return Optional.ofNullable(misclassification);
    }

    /** Whether standard errors follow a sample's design; people count alike where they do not. */
    public boolean hasDesign() {
        return !psu.isEmpty() || replicates != null;
    }

    public Optional<String> findFpc() {
        return Optional.ofNullable(fpc);
    }

    public Optional<Replication> findReplicates() {
        return Optional.ofNullable(replicates);
    }

    /** The sets of weights that the rows bring with them; none where there are none, or they are made. */
    public List<String> givenWeights() {
        return replicates == null ? List.of() : replicates.weights();
    }

    /** Of the bootstrap, which is all that is random in a plan of transitions; zero unless the plan says otherwise. */
    @Override
    public Long seed() {
        return replicates == null ? 0L : replicates.seedOrZero();
    }
}
