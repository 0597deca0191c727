package id.sigi.methods.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sigi.methods.plan.analysis.Attrition;
import id.sigi.methods.plan.analysis.EstimatorChoice;
import id.sigi.methods.plan.analysis.Heterogeneity;
import id.sigi.methods.plan.analysis.Method;
import id.sigi.methods.plan.analysis.Multiplicity;
import id.sigi.methods.plan.analysis.Randomisation;
import id.sigi.methods.plan.analysis.StandardErrorConvention;
import id.sigi.methods.plan.analysis.Variance;
import id.sigi.methods.plan.check.Requirement;
import id.sigi.methods.plan.data.MissingRule;
import id.sigi.methods.plan.data.Rows;
import id.sigi.methods.plan.data.SampleRule;
import id.sigi.methods.plan.data.SubgroupDefinition;
import id.sigi.methods.plan.data.Wording;
import id.sigi.methods.plan.design.AssignedUnit;
import id.sigi.methods.plan.design.Design;
import id.sigi.methods.plan.design.Lottery;
import id.sigi.methods.plan.outcome.Outcome;
import id.sigi.methods.plan.outcome.OutcomeDistribution;
import id.sigi.methods.plan.outcome.OutcomeIndex;
import id.sigi.methods.plan.outcome.Transitions;
import id.sigi.methods.plan.survey.SurveySample;
import id.sigi.programme.contract.Field;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Plan of a randomised experiment.
 *
 * @param id short name
 * @param title for people
 * @param rows the rows looked at
 * @param unit column that identifies a row; the order of work, so that results do not depend on how the data is cut; {@link #ROW} where the
 *     plan names none
 * @param contrast what is compared, in words; treatment minus control unless the plan says otherwise
 * @param design how the treatment was assigned
 * @param outcomes what the effect is estimated on
 * @param indices outcomes made of several outcomes; nothing where the plan has none
 * @param distributions effects on the whole distribution of outcomes; nothing where the plan asks for none
 * @param covariates columns known before the draw, for balance and adjustment
 * @param subgroups parts of the people for whom everything is estimated once more
 * @param estimators the estimators; where the plan names none, the difference of means, or with survey weights the weighted regression
 * @param conventions whose errors the estimators have that do not name their own; nothing for those of what was drawn
 * @param randomisation randomisation inference; nothing where the plan does not ask for it
 * @param attrition bounds and weights for people who did not answer; nothing where the plan does not ask for them
 * @param transitions effects on where people stand, by where they stood; nothing where the plan does not ask for them
 * @param heterogeneity how effects differ between people; nothing where the plan does not ask
 * @param survey the sample survey that outcomes come from; nothing where people were asked alike
 * @param sample which rows regressions use; nothing for the usual
 * @param multiplicity adjustment of p-values within a family; Holm unless the plan says otherwise
 * @param missing rule for missing values
 * @param minimumCell fewest people a published number may rest on
 * @param seed seed of whatever is random
 */
public record ExperimentPlan(
        String id,
        Wording title,
        Rows rows,
        String unit,
        String contrast,
        Design design,
        List<Outcome> outcomes,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<OutcomeIndex> indices,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<OutcomeDistribution> distributions,
        List<String> covariates,
        List<SubgroupDefinition> subgroups,
        List<EstimatorChoice> estimators,
        @JsonInclude(JsonInclude.Include.NON_NULL) StandardErrorConvention conventions,
        @JsonInclude(JsonInclude.Include.NON_NULL) Randomisation randomisation,
        @JsonInclude(JsonInclude.Include.NON_NULL) Attrition attrition,
        @JsonInclude(JsonInclude.Include.NON_NULL) Transitions transitions,
        @JsonInclude(JsonInclude.Include.NON_NULL) Heterogeneity heterogeneity,
        @JsonInclude(JsonInclude.Include.NON_NULL) SurveySample survey,
        @JsonInclude(JsonInclude.Include.NON_NULL) SampleRule sample,
        Multiplicity multiplicity,
        MissingRule missing,
        Integer minimumCell,
        Long seed)
        implements EvaluationPlan {
    /** The unit of a plan that names none: each row is one. */
    public static final String ROW = "(row)";

    private static final String DEFAULT_CONTRAST = "treatment minus control";

    /** Fewest people behind a published number unless a plan says otherwise. */
    static final int DEFAULT_MINIMUM_CELL = Field.DEFAULT_MINIMUM_CELL;

    public ExperimentPlan {
        Requirement.identifier(id, "id");
        Requirement.present(title, "title");
        rows = rows == null ? Rows.all() : rows;
        unit = unit == null ? ROW : Requirement.text(unit, "unit");
        contrast = contrast == null ? DEFAULT_CONTRAST : Requirement.text(contrast, "contrast");
        Requirement.present(design, "design");
        outcomes = Requirement.some(outcomes, "outcomes");
        covariates = Requirement.any(covariates, "covariates");
        subgroups = Requirement.any(subgroups, "subgroups");
        estimators = design.isWeighted()
                ? Requirement.any(estimators, "estimators")
                : Requirement.some(estimators == null ? usual(survey) : estimators, "estimators");
        estimators = estimators.stream()
                .map(choice -> choice.completed(conventions, design, survey))
                .toList();
        multiplicity = multiplicity == null ? Multiplicity.HOLM : multiplicity;
        missing = missing == null ? MissingRule.DROP : missing;
        minimumCell = minimumCell == null ? DEFAULT_MINIMUM_CELL : minimumCell;
        seed = seed == null ? 0L : seed;
        Requirement.that(minimumCell >= 1, "minimum_cell must be at least 1, and is " + minimumCell);
        Requirement.distinct(outcomes, "outcomes", Outcome::name);
        demandIndices(outcomes, indices);
        demandOutcomes(outcomes, distributions);
        Requirement.distinct(covariates, "covariates", column -> column);
        Requirement.distinct(subgroups, "subgroups", SubgroupDefinition::name);
        Requirement.distinct(estimators, "estimators", EstimatorChoice::asWritten);
        for (EstimatorChoice choice : estimators) {
            demandColumns(choice, design, covariates);
        }
        Requirement.that(
                (survey != null) == estimators.stream().anyMatch(EstimatorChoice::usesSurvey),
                "survey and an estimator with the covariance \"survey\" need each other");
        if (heterogeneity != null) {
            heterogeneity.demandColumns(covariates, subgroups);
        }
        if (design.findLottery().isPresent()) {
            demandColumns(design.findLottery().get(), design, outcomes);
        }
        Requirement.that(
                randomisation == null
                        || !randomisation.needsHouseholds()
                        || design.findCluster().isPresent(),
                "randomisation of households needs design.cluster");
        if (design.findArms().isPresent()) {
            demandOfArms(listed(indices), listed(distributions), transitions, randomisation, multiplicity);
            Requirement.that(
                    sample == null || sample.oneArmCells() == SampleRule.Rows.KEPT,
                    "sample.one_arm_cells: left_out and design.arms stand together, and each contrast would leave out others",
                    "Leave sample.one_arm_cells out; differences within cells leave such cells out anyhow");
            Requirement.that(
                    estimators.stream().allMatch(choice -> choice.findCluster().isEmpty()),
                    "an estimator's own cluster and design.arms stand together, and regressions on all arms have one cluster",
                    "Name the cluster in the design");
            Requirement.that(
                    contrast.equals(DEFAULT_CONTRAST),
                    "contrast and design.arms stand together, and design.arms names its contrasts itself",
                    "Leave contrast out");
        }
        Requirement.that(attrition == null || design.findResponse().isPresent(), "attrition needs design.response");
        Requirement.that(
                attrition == null || !attrition.hasWeighting() || !covariates.isEmpty(),
                "attrition.weighting needs covariates, because nothing else tells who answers");
        Requirement.that(
                !multiplicity.needsRedraws() || randomisation != null,
                "multiplicity " + multiplicity.name().toLowerCase(Locale.ROOT)
                        + " needs randomisation, because it comes of redraws");
    }

    /** Randomisation inference, if the plan asks for it; a plan that does not keeps the hash it had before there was any. */
    public Optional<Randomisation> findRandomisation() {
        return Optional.ofNullable(randomisation);
    }

    /** The standard-error convention of estimators that do not name their own, if the plan has one. */
    public Optional<StandardErrorConvention> findConventions() {
        return Optional.ofNullable(conventions);
    }

    /** What is asked about people who did not answer, if anything. */
    public Optional<Attrition> findAttrition() {
        return Optional.ofNullable(attrition);
    }

    /** Effects on where people stand, if the plan asks for them. */
    public Optional<Transitions> findTransitions() {
        return Optional.ofNullable(transitions);
    }

    /** How effects differ between people, if the plan asks. */
    public Optional<Heterogeneity> findHeterogeneity() {
        return Optional.ofNullable(heterogeneity);
    }

    /** The sample survey that outcomes come from, if the plan tells of one. */
    public Optional<SurveySample> findSurvey() {
        return Optional.ofNullable(survey);
    }

    /** Whether regressions with cell effects keep the cells in which only one arm occurs. */
    public boolean keepsOneArmCells() {
        return sample == null || sample.oneArmCells() == SampleRule.Rows.KEPT;
    }

    /** Whether regressions whose errors are not clustered keep rows without the plan's cluster. */
    public boolean keepsRowsWithoutCluster() {
        return sample == null || sample.withoutCluster() == SampleRule.Rows.KEPT;
    }

    /** The indices, none if the plan has none. */
    public List<OutcomeIndex> listIndices() {
        return indices == null ? List.of() : indices;
    }

    /** The distributions asked about, none if the plan asks about none. */
    public List<OutcomeDistribution> listDistributions() {
        return distributions == null ? List.of() : distributions;
    }

    /** The plan with its indices as outcomes like others, once their columns are there. */
    public ExperimentPlan withIndicesAsOutcomes() {
        List<Outcome> all = Stream.concat(
                        outcomes.stream(), listIndices().stream().map(OutcomeIndex::outcome))
                .toList();
        return PlanCopy.of(this).outcomes(all).withoutIndices().plan();
    }

    /** The same plan with both ways of clustering in each other's place. */
    public ExperimentPlan withClustersExchanged() {
        return PlanCopy.of(this).design(design.withClustersExchanged()).plan();
    }

    /** The same plan with another cluster than its own. */
    public ExperimentPlan withCluster(String column) {
        return PlanCopy.of(this).design(design.withCluster(column)).plan();
    }

    /**
     * The plan once the rows have shown what was drawn: errors that it does not name are then those of clusters or of people, and estimators
     * that have become the same are one.
     *
     * @param drawn what was drawn, or nothing for people
     */
    public ExperimentPlan resolved(AssignedUnit drawn) {
        return PlanCopy.of(this)
                .design(design.with(drawn))
                .estimators(estimators.stream()
                        .map(choice -> choice.resolved(drawn != null))
                        .distinct()
                        .toList())
                .randomisation(randomisation == null ? null : randomisation.resolved(drawn))
                .plan();
    }

    /** The same design with other outcomes and nothing that is estimated but their difference within cells. */
    public ExperimentPlan withOnly(List<Outcome> some) {
        return PlanCopy.of(this)
                .design(design.withoutLottery())
                .outcomes(some)
                .withoutIndices()
                .withoutPeople()
                .estimators(List.of(new EstimatorChoice(Method.DIFFERENCE_IN_MEANS, null, null, null)))
                .withEffectsAlone()
                .withoutRules()
                .plan();
    }

    /** What is estimated where a plan does not say. */
    private static List<EstimatorChoice> usual(SurveySample survey) {
        return List.of(
                survey == null
                        ? new EstimatorChoice(Method.DIFFERENCE_IN_MEANS, null, null, null)
                        : new EstimatorChoice(Method.REGRESSION, Variance.SURVEY, null, null));
    }

    private static <T> List<T> listed(List<T> some) {
        return some == null ? List.of() : some;
    }

    /** What is about two arms and has no meaning, or no test, for several. */
    private static void demandOfArms(
            List<OutcomeIndex> indices,
            List<OutcomeDistribution> distributions,
            Transitions transitions,
            Randomisation randomisation,
            Multiplicity multiplicity) {
        String remedy = "Leave it out, or compare two arms in a plan of their own (rows.filter)";
        Requirement.that(
                indices.isEmpty(),
                "indices and design.arms stand together, and an index is scaled by one control arm",
                remedy);
        Requirement.that(
                distributions.isEmpty(),
                "distributions and design.arms stand together, and they are of two arms",
                remedy);
        Requirement.that(
                transitions == null, "transitions and design.arms stand together, and they are of two arms", remedy);
        Requirement.that(
                randomisation == null || !randomisation.hasEstimators(),
                "randomisation.estimators and design.arms stand together, and regressions on all arms are not redrawn",
                "Leave randomisation.estimators out: the differences between arms are redrawn");
        Requirement.that(
                !multiplicity.needsRedraws(),
                "multiplicity " + multiplicity.name().toLowerCase(Locale.ROOT)
                        + " and design.arms stand together, and each contrast of arms is redrawn by itself",
                "Take multiplicity: holm");
    }

    private static void demandOutcomes(List<Outcome> outcomes, List<OutcomeDistribution> distributions) {
        List<String> names = outcomes.stream().map(Outcome::name).toList();
        List<OutcomeDistribution> asked = Requirement.any(distributions, "distributions");
        Requirement.distinct(asked, "distributions", OutcomeDistribution::outcome);
        asked.forEach(one -> Requirement.that(
                names.contains(one.outcome()),
                "distributions names " + one.outcome() + ", and the outcomes are " + names));
    }

    private static void demandIndices(List<Outcome> outcomes, List<OutcomeIndex> indices) {
        List<String> names = outcomes.stream().map(Outcome::name).toList();
        for (OutcomeIndex index : Requirement.any(indices, "indices")) {
            Requirement.that(
                    names.containsAll(index.of()),
                    "the index " + index.name() + " is made of " + index.of() + ", and the outcomes are " + names);
            Requirement.that(
                    !names.contains(index.name()), "the index " + index.name() + " has the name of an outcome");
        }
        Requirement.distinct(Requirement.any(indices, "indices"), "indices", OutcomeIndex::name);
    }

    private static void demandColumns(Lottery lottery, Design design, List<Outcome> outcomes) {
        Requirement.that(
                lottery.findWaitingList().isEmpty() || design.findTakeUp().isPresent(),
                "design.lottery.waiting_list needs design.take_up");
        Requirement.that(
                lottery.findWaitingList().isEmpty() || !design.measuresIntensity(),
                "design.lottery.waiting_list needs a take-up of 0 and 1, because a seat is taken or not");
        Requirement.that(
                lottery.laterWins().isEmpty() || design.findCluster().isPresent(),
                "design.lottery.later_wins needs design.cluster, which holds the rows of a person together");
        List<String> names = outcomes.stream().map(Outcome::name).toList();
        lottery.laterWins()
                .forEach(horizons -> horizons.outcomes()
                        .forEach(name -> Requirement.that(
                                names.contains(name),
                                "design.lottery.later_wins names " + name + ", which is no outcome of the plan")));
    }

    private static void demandColumns(EstimatorChoice choice, Design design, List<String> covariates) {
        Requirement.that(
                !choice.usesTakeUp() || design.findTakeUp().isPresent(),
                choice.estimator().name().toLowerCase(Locale.ROOT) + " needs design.take_up");
        Requirement.that(
                !choice.covariance().isClustered()
                        || choice.findCluster().isPresent()
                        || design.findCluster().isPresent(),
                choice.covariance() + " needs design.cluster");
        Requirement.that(
                covariates.containsAll(choice.listed()),
                "an estimator has the covariates " + choice.listed() + ", and the plan's are " + covariates,
                "List under covariates whatever an estimator takes, so that its balance is tested");
        Requirement.that(
                choice.covariance() != Variance.CR1_TWO_WAY
                        || design.findSecondCluster().isPresent(),
                "CR1_two_way needs design.second_cluster");
        Requirement.that(!choice.hasCellEffects() || !design.strata().isEmpty(), "cell effects need design.strata");
        Requirement.that(
                !choice.hasCovariates() || !covariates.isEmpty(), "covariates are included, but none is listed");
    }
}
