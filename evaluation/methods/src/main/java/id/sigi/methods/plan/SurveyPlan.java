package id.sigi.methods.plan;

import id.sigi.methods.plan.check.Requirement;
import id.sigi.methods.plan.data.Rows;
import id.sigi.methods.plan.data.Wording;
import id.sigi.methods.plan.survey.LonelyPsuRule;
import id.sigi.methods.plan.survey.SurveyStatistic;
import java.util.List;

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
 * @param statistics what is estimated
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
        List<SurveyStatistic> statistics,
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
        statistics = Requirement.some(statistics, "statistics");
        minimumCell = minimumCell == null ? ExperimentPlan.DEFAULT_MINIMUM_CELL : minimumCell;
        Requirement.that(minimumCell >= 1, "minimum_cell must be at least 1, and is " + minimumCell);
        Requirement.distinct(statistics, "statistics", statistic -> statistic.name() + " for " + statistic.subgroup());
    }

    /** Nothing in a survey plan is random. */
    @Override
    public Long seed() {
        return 0L;
    }
}
