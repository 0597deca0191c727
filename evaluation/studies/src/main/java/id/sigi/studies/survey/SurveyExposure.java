package id.sigi.studies.survey;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Exposure;
import id.sigi.methods.estimate.HeadCount;
import id.sigi.methods.plan.SurveyPlan;
import id.sigi.methods.plan.survey.SurveyStatistic;
import id.sigi.studies.exposure.MeasureCounts;
import id.sigi.studies.expression.PlanColumns;
import id.sigi.studies.input.PlannedRows;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What each statistic of a survey gives away: how many respondents of its domain count, how many of these are above the least value and how
 * many below the greatest. Domains are told by their conditions and statistics by their expressions, whatever either is called.
 */
public final class SurveyExposure {
    private final List<String> domains = new ArrayList<>();
    private final List<List<String>> measures = new ArrayList<>();
    private final SurveyPlan plan;

    private SurveyExposure(SurveyPlan plan) {
        this.plan = plan;
        for (SurveyStatistic statistic : plan.statistics()) {
            statistic.findWhere().filter(where -> !domains.contains(where)).ifPresent(domains::add);
            if (!measures.contains(statistic.expressions())) {
                measures.add(statistic.expressions());
            }
        }
    }

    /** The same rows with what they give away. */
    public static EstimateSet declared(SurveyPlan plan, PlanColumns columns, EstimateSet set) {
        return new SurveyExposure(plan).declared(columns, set);
    }

    /** The same for rows that the plan still has to keep. */
    public static EstimateSet declared(SurveyPlan plan, Dataset<Row> data, EstimateSet set) {
        return declared(plan, PlannedRows.of(plan.rows(), data).kept(), set);
    }

    private EstimateSet declared(PlanColumns columns, EstimateSet set) {
        Column weight = columns.number("weight", plan.weight());
        Column isPlaced = weight.gt(0);
        for (String name : plan.strata()) {
            isPlaced = isPlaced.and(columns.column("strata", name).isNotNull());
        }
        for (String name : plan.psu()) {
            isPlaced = isPlaced.and(columns.column("psu", name).isNotNull());
        }
        MeasureCounts counts = MeasureCounts.of(
                columns.rows().filter(isPlaced),
                domains.stream()
                        .map(where -> coalesce(columns.condition("where", where), lit(false)))
                        .toList(),
                measures.stream().map(measure -> value(measure, columns)).toList());
        Map<Integer, Exposure> exposures = new HashMap<>();
        for (int at = 0; at < plan.statistics().size(); at++) {
            exposures.put(at, exposure(plan.statistics().get(at), counts));
        }
        int[] next = {0};
        return set.withRows(row -> row.exposing(exposures.get(next[0]++)));
    }

    private static Column value(List<String> expressions, PlanColumns columns) {
        Column above = columns.numberOf("statistic", expressions.get(0));
        if (expressions.size() == 1) {
            return above;
        }
        Column below = columns.numberOf("statistic", expressions.get(1));
        return when(below.isNotNull().and(below.notEqual(0)), above);
    }

    private Exposure exposure(SurveyStatistic statistic, MeasureCounts counts) {
        BitSet everybody = counts.in();
        BitSet domain = statistic
                .findWhere()
                .map(where -> counts.in(domains.indexOf(where)))
                .orElse(everybody);
        int measure = measures.indexOf(statistic.expressions());
        List<HeadCount> given =
                counts.of(String.join(" / ", statistic.expressions()), measure, domain.toString(), everybody, domain);
        return Exposure.of(given);
    }
}
