package id.sigi.studies.experiment.data;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;

import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.data.MissingRule;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.partitioning.RowTally;
import id.sigi.studies.partitioning.SparkPartitionedRows;
import id.sigi.studies.shape.Magnitude;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/**
 * What one look at all rows tells: how many there are at each step of the sample flow, how large the numbers are, which levels the texts have.
 *
 * @param rows rows after the plan's filter
 * @param placed of these, rows with unit, arm, cell and cluster
 * @param invited of these, rows of people whom the survey was sent to
 * @param responded of these, rows of people who answered
 * @param observed rows with each outcome, by key
 * @param magnitudes largest absolute value of each numeric column, by key
 * @param covariates the covariates as series
 */
public record TableProfile(
        long rows,
        long placed,
        long invited,
        long responded,
        Map<String, Long> observed,
        Map<String, Double> magnitudes,
        List<Covariate> covariates) {
    /** Most levels a text covariate may have: beyond it, it is a name or an address. */
    static final int MOST_LEVELS = 200;

    public static TableProfile of(ExperimentPlan plan, AnalysisTable table, SparkPartitionedRows rows) {
        checkArms(plan, rows.counts());
        checkCap(plan, rows.counts());
        Map<String, Long> observed = new HashMap<>();
        Map<String, Double> magnitudes = new HashMap<>();
        for (AnalysisColumn outcome : table.outcomes()) {
            observed.put(
                    outcome.key(),
                    rows.counts().placed() - rows.gap(outcome.key()).rows());
            magnitudes.put(outcome.key(), magnitude(plan, outcome, rows.magnitude(outcome.key())));
        }
        List<Covariate> covariates = new ArrayList<>();
        for (int index = 0; index < table.texts().size(); index++) {
            String key = AnalysisTable.covariateKey(index);
            String name = plan.covariates().get(index);
            if (table.texts().get(index).isPresent()) {
                covariates.add(levels(name, key, rows.levels(key)));
            } else {
                magnitudes.put(key, Magnitude.usable(name, rows.magnitude(key)));
                covariates.add(number(plan, rows, new AnalysisColumn(name, key), index));
                covariates
                        .get(index)
                        .regressors()
                        .forEach(series -> magnitudes.putIfAbsent(series.key(), rows.magnitude(series.key())));
            }
        }
        RowTally counts = rows.counts();
        return new TableProfile(
                counts.rows(), counts.placed(), counts.invited(), counts.answered(), observed, magnitudes, covariates);
    }

    private static Covariate number(ExperimentPlan plan, SparkPartitionedRows rows, AnalysisColumn series, int index) {
        boolean isFilled = plan.missing() == MissingRule.INDICATOR
                && rows.gap(series.key()).rows() > 0;
        return isFilled
                ? Covariate.filled(
                        series,
                        List.of(
                                new AnalysisColumn(series.name(), AnalysisTable.filledKey(index)),
                                new AnalysisColumn(series.name() + " is missing", AnalysisTable.missingKey(index))))
                : Covariate.number(series);
    }

    /** One outcome of many may be too small where a plan compares arms and fits regressions alone: its own rows say so then. */
    private static double magnitude(ExperimentPlan plan, AnalysisColumn outcome, double magnitude) {
        return UnderflowingOutcomes.areTold(plan) && Magnitude.isTooSmall(magnitude)
                ? magnitude
                : Magnitude.usable(outcome.name(), magnitude);
    }

    private static void checkArms(ExperimentPlan plan, RowTally counts) {
        if (counts.wrongArms() > 0) {
            throw new RequestFault(
                    "the plan's design.offer cannot be used",
                    plan.design().offer() + " is neither 0 nor 1 in " + counts.wrongArms() + " rows",
                    "Name a truth value, or derive one under rows.derive");
        }
    }

    private static void checkCap(ExperimentPlan plan, RowTally counts) {
        if (counts.placed() > plan.rows().cap()) {
            throw new RequestFault(
                    "the plan looks at " + counts.placed() + " rows",
                    "its rows.cap is " + plan.rows().cap(),
                    "Raise rows.cap or leave it out, or filter the rows");
        }
    }

    /**
     * Whether every unit names one row. Hashes found none or few to come twice; only in the second case the units themselves are counted.
     */
    public static void checkUnits(ExperimentPlan plan, AnalysisTable table, SparkPartitionedRows rows) {
        if (rows.doubled() == 0) {
            return;
        }
        Row counted = table.rows()
                .where(AnalysisTable.isPlaced())
                .agg(count(lit(1)), count_distinct(col(AnalysisTable.UNIT)))
                .head();
        long doubled = counted.getLong(0) - counted.getLong(1);
        if (doubled > 0) {
            throw new RequestFault(
                    "the plan's unit cannot be used",
                    plan.unit() + " names more than one row, " + doubled + " times",
                    "Name a column that identifies a row, or filter the rows to one per unit");
        }
    }

    private static Covariate levels(String name, String key, List<String> levels) {
        if (levels.size() > MOST_LEVELS) {
            throw new RequestFault(
                    "the plan's covariate " + name + " cannot be used",
                    "it is a text with " + levels.size() + " different values",
                    "Derive a coarser column under rows.derive, or leave it out");
        }
        List<AnalysisColumn> series = new ArrayList<>();
        for (String level : levels) {
            series.add(new AnalysisColumn(name + "=" + level, key + "_" + series.size()));
        }
        return Covariate.levels(name, series);
    }
}
