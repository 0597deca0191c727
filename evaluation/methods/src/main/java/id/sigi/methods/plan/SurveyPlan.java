package id.sigi.methods.plan;

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
 * @param lonelyPsu rule for a stratum with one unit; {@link LonelyPsu#FAIL} unless the plan says otherwise
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
        LonelyPsu lonelyPsu,
        List<SurveyStatistic> statistics,
        Integer minimumCell)
        implements EvaluationPlan {
    public SurveyPlan {
        Demand.identifier(id, "id");
        Demand.present(title, "title");
        rows = rows == null ? Rows.all() : rows;
        Demand.text(weight, "weight");
        strata = Demand.any(strata, "strata");
        psu = Demand.some(psu, "psu");
        lonelyPsu = lonelyPsu == null ? LonelyPsu.FAIL : lonelyPsu;
        statistics = Demand.some(statistics, "statistics");
        minimumCell = minimumCell == null ? ExperimentPlan.DEFAULT_MINIMUM_CELL : minimumCell;
        Demand.that(minimumCell >= 1, "minimum_cell must be at least 1, and is " + minimumCell);
        Demand.distinct(statistics, "statistics", statistic -> statistic.name() + " for " + statistic.subgroup());
    }

    /** Nothing in a survey plan is random. */
    @Override
    public Long seed() {
        return 0L;
    }
}
