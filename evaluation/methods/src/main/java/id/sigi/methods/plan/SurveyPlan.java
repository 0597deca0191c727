package id.sigi.methods.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sigi.methods.plan.check.Requirement;
import id.sigi.methods.plan.data.Rows;
import id.sigi.methods.plan.data.Wording;
import id.sigi.methods.plan.survey.DomainColumns;
import id.sigi.methods.plan.survey.LonelyPsuRule;
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
 * @param psu columns that together name the primary sampling unit within its stratum
 * @param lonelyPsu rule for a stratum with one unit; {@link LonelyPsuRule#FAIL} unless the plan says otherwise
 * @param fpc column with the number of primary sampling units in the population of each row's stratum, for the finite population
 *     correction; none where units were drawn with replacement
 * @param statistics what is estimated
 * @param by columns for each of whose values, or crossings of values, every statistic is estimated besides; empty unless the plan says more
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
        List<SurveyStatistic> statistics,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<DomainColumns> by,
        Integer minimumCell)
        implements EvaluationPlan {
    public SurveyPlan {
        Requirement.identifier(id, "id");
        Requirement.present(title, "title");
        rows = rows == null ? Rows.all() : rows;
        Requirement.text(weight, "weight");
        strata = Requirement.any(strata, "strata");
        psu = Requirement.some(psu, "psu");
        lonelyPsu = lonelyPsu == null ? LonelyPsuRule.FAIL : lonelyPsu;
        fpc = fpc == null ? null : Requirement.text(fpc, "fpc");
        statistics = Requirement.some(statistics, "statistics");
        by = Requirement.any(by, "by");
        Requirement.distinct(by, "by", DomainColumns::words);
        minimumCell = minimumCell == null ? ExperimentPlan.DEFAULT_MINIMUM_CELL : minimumCell;
        Requirement.that(minimumCell >= 1, "minimum_cell must be at least 1, and is " + minimumCell);
        Requirement.distinct(statistics, "statistics", statistic -> statistic.name() + " for " + statistic.subgroup());
    }

    public Optional<String> findFpc() {
        return Optional.ofNullable(fpc);
    }

    /** The columns whose values form domains of a statistic: those of all statistics, then its own. */
    public List<DomainColumns> domains(SurveyStatistic statistic) {
        return Stream.concat(by.stream(), statistic.by().stream()).distinct().toList();
    }

    /** Nothing in a survey plan is random. */
    @Override
    public Long seed() {
        return 0L;
    }
}
