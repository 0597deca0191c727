package id.sigi.methods.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sigi.methods.plan.check.Requirement;
import id.sigi.methods.plan.data.Rows;
import id.sigi.methods.plan.data.Wording;
import id.sigi.methods.plan.survey.DomainColumns;
import id.sigi.methods.plan.survey.GroupDifference;
import id.sigi.methods.plan.survey.IndependenceTest;
import id.sigi.methods.plan.survey.KnownTotals;
import id.sigi.methods.plan.survey.LaterStage;
import id.sigi.methods.plan.survey.LonelyPsuRule;
import id.sigi.methods.plan.survey.NonResponseAdjustment;
import id.sigi.methods.plan.survey.Reliability;
import id.sigi.methods.plan.survey.Replication;
import id.sigi.methods.plan.survey.StatisticKind;
import id.sigi.methods.plan.survey.SurveyModel;
import id.sigi.methods.plan.survey.SurveySample;
import id.sigi.methods.plan.survey.SurveyStatistic;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Plan of a sample survey with weights, strata and primary sampling units.
 *
 * @param id short name
 * @param title for people
 * @param rows the rows looked at
 * @param weight column of the design weight
 * @param strata columns that together name the stratum; none for one stratum
 * @param psu columns that together name the primary sampling unit within its stratum; {@link ExperimentPlan#ROW} where
 *     respondents were drawn one by one, none where replicate weights are read
 * @param lonelyPsu rule for a stratum with one unit; {@link LonelyPsuRule#FAIL} unless the plan says otherwise
 * @param fpc column with the number of primary sampling units in the population of each row's stratum, for the finite population
 *     correction; none where units were drawn with replacement
 * @param stages stages of sampling after the first; none where all members of a unit, or a sample of them with replacement, were asked
 * @param replicates variance by replicate weights; by linearisation unless the plan says otherwise
 * @param nonResponse adjustment of the weights for people who did not answer; none unless the plan says otherwise
 * @param calibration totals of the population that the weights are moved to; none unless the plan says otherwise
 * @param statistics what is estimated
 * @param by columns for each of whose values, or crossings of values, every statistic is estimated besides; empty unless the plan says more
 * @param differences groups between which every mean, ratio and total is compared; none unless the plan says more
 * @param tests of independence
 * @param regressions design-based regressions
 * @param designEffects whether every mean, ratio and total has its design effect printed besides
 * @param reliability from which relative standard error on a number is flagged; none unless the plan says so
 * @param minimumCell fewest respondents a published number may rest on
 */
public record SurveyPlan(
        String id,
        Wording title,
        Rows rows,
        String weight,
        List<String> strata,
        List<String> psu,
        LonelyPsuRule lonelyPsu,
        @JsonInclude(JsonInclude.Include.NON_NULL) String fpc,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LaterStage> stages,
        @JsonInclude(JsonInclude.Include.NON_NULL) Replication replicates,
        @JsonInclude(JsonInclude.Include.NON_NULL) NonResponseAdjustment nonResponse,
        @JsonInclude(JsonInclude.Include.NON_NULL) KnownTotals calibration,
        List<SurveyStatistic> statistics,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<DomainColumns> by,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<GroupDifference> differences,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<IndependenceTest> tests,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SurveyModel> regressions,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean designEffects,
        @JsonInclude(JsonInclude.Include.NON_NULL) Reliability reliability,
        Integer minimumCell)
        implements EvaluationPlan {
    public SurveyPlan {
        Requirement.identifier(id, "id");
        Requirement.present(title, "title");
        rows = rows == null ? Rows.all() : rows;
        Requirement.text(weight, "weight");
        strata = Requirement.any(strata, "strata");
        boolean isDesignGiven = replicates != null && replicates.bringsDesign();
        Requirement.that(
                isDesignGiven || (psu != null && !psu.isEmpty()),
                "psu is missing: the columns that together name the primary sampling unit",
                "Name what the sample drew first, for example psu: [village], or say psu: [\"(row)\"] where respondents were drawn one by one");
        psu = isDesignGiven ? Requirement.any(psu, "psu") : Requirement.some(psu, "psu");
        lonelyPsu = lonelyPsu == null ? LonelyPsuRule.FAIL : lonelyPsu;
        fpc = fpc == null ? null : Requirement.text(fpc, "fpc");
        stages = Requirement.any(stages, "stages");
        statistics = Requirement.any(statistics, "statistics");
        by = Requirement.any(by, "by");
        differences = Requirement.any(differences, "differences");
        tests = Requirement.any(tests, "tests");
        regressions = Requirement.any(regressions, "regressions");
        Requirement.that(
                !statistics.isEmpty() || !tests.isEmpty() || !regressions.isEmpty(),
                "the plan asks for nothing: statistics must list at least one entry, or tests or regressions");
        Requirement.that(
                stages.isEmpty() || (!psu.isEmpty() && fpc != null),
                "stages go with psu and fpc: a stage after one drawn with replacement adds nothing to a variance",
                "Name the column with the number of primary sampling units in the population under fpc");
        Requirement.that(
                !isDesignGiven || (strata.isEmpty() && psu.isEmpty()),
                "replicate weights that are read bring their design with them",
                "Leave out strata and psu, or leave out replicates.weights so that sets are made from them");
        Requirement.distinct(differences, "differences", GroupDifference::by);
        Requirement.distinct(by, "by", DomainColumns::words);
        minimumCell = minimumCell == null ? ExperimentPlan.DEFAULT_MINIMUM_CELL : minimumCell;
        Requirement.that(minimumCell >= 1, "minimum_cell must be at least 1, and is " + minimumCell);
        Requirement.distinct(statistics, "statistics", statistic -> statistic.name() + " for " + statistic.subgroup());
    }

    /** A plan that asks for statistics of a sample and nothing else. */
    public static SurveyPlan of(
            String id,
            Wording title,
            Rows rows,
            SurveySample sample,
            List<SurveyStatistic> statistics,
            Integer minimumCell) {
        return new SurveyPlan(
                id,
                title,
                rows,
                sample.weight(),
                sample.strata(),
                sample.psu(),
                sample.lonelyPsu(),
                null,
                null,
                null,
                null,
                null,
                statistics,
                null,
                null,
                null,
                null,
                null,
                null,
                minimumCell);
    }

    public Optional<String> findFpc() {
        return Optional.ofNullable(fpc);
    }

    /** The columns whose values form domains of a statistic: those of all statistics, then its own. */
    public List<DomainColumns> domains(SurveyStatistic statistic) {
        return Stream.concat(by.stream(), statistic.by().stream()).distinct().toList();
    }

    /** Whether something is asked for that sums of primary sampling units do not give, so that respondents are kept in memory. */
    public boolean asksForRespondents() {
        return drawsRows()
                || !stages.isEmpty()
                || replicates != null
                || nonResponse != null
                || calibration != null
                || !differences.isEmpty()
                || !tests.isEmpty()
                || !regressions.isEmpty()
                || hasDesignEffects()
                || statistics.stream()
                        .map(SurveyStatistic::kind)
                        .anyMatch(kind -> kind == StatisticKind.QUANTILE || kind == StatisticKind.VARIANCE);
    }

    /** Whether each row was drawn by itself, or brings its design as replicate weights. */
    public boolean drawsRows() {
        return psu.isEmpty() || psu.equals(List.of(ExperimentPlan.ROW));
    }

    /** Whether design effects are printed. */
    public boolean hasDesignEffects() {
        return Boolean.TRUE.equals(designEffects);
    }

    public Optional<Replication> findReplicates() {
        return Optional.ofNullable(replicates);
    }

    public Optional<NonResponseAdjustment> findNonResponse() {
        return Optional.ofNullable(nonResponse);
    }

    public Optional<KnownTotals> findCalibration() {
        return Optional.ofNullable(calibration);
    }

    public Optional<Reliability> findReliability() {
        return Optional.ofNullable(reliability);
    }

    /** Of the bootstrap, which is all that is random in a survey; zero unless the plan says otherwise. */
    @Override
    public Long seed() {
        return replicates == null ? 0L : replicates.seedOrZero();
    }
}
