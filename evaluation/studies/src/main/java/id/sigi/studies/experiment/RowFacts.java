package id.sigi.studies.experiment;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.programme.fault.RequestFault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;

/**
 * What one look at all rows tells: how many there are at each gate, how large the numbers are, which levels the texts have.
 *
 * @param rows rows after the plan's filter
 * @param placed of these, rows with unit, arm, cell and cluster
 * @param invited of these, rows of people whom the survey was sent to
 * @param responded of these, rows of people who answered
 * @param observed rows with each outcome, by key
 * @param magnitudes largest absolute value of each numeric column, by key
 * @param covariates the covariates as series
 */
record RowFacts(
        long rows,
        long placed,
        long invited,
        long responded,
        Map<String, Long> observed,
        Map<String, Double> magnitudes,
        List<Covariate> covariates) {
    /** Most levels a text covariate may have: beyond it, it is a name or an address. */
    static final int MOST_LEVELS = 200;

    static RowFacts of(ExperimentPlan plan, NarrowTable table) {
        Column placed = NarrowTable.isPlaced();
        List<Column> facts = new ArrayList<>();
        facts.add(count(lit(1)).as("rows"));
        facts.add(count_if(placed).as("placed"));
        facts.add(count_if(placed.and(isTrue(NarrowTable.INVITED))).as("invited"));
        facts.add(count_if(placed.and(isTrue(NarrowTable.INVITED)).and(isTrue(NarrowTable.RESPONSE)))
                .as("responded"));
        facts.add(count_if(col(NarrowTable.ARM).isin(0.0, 1.0).equalTo(false)).as("no_arm"));
        for (Series outcome : table.outcomes()) {
            facts.add(count_if(placed.and(col(outcome.key()).isNotNull())).as("n_" + outcome.key()));
            facts.add(magnitude(outcome.key()));
        }
        for (int index = 0; index < table.texts().size(); index++) {
            String key = NarrowTable.covariateKey(index);
            facts.add(
                    table.texts().get(index).isPresent() ? collect_set(col(key)).as("l_" + key) : magnitude(key));
        }
        Row row = table.rows()
                .agg(facts.get(0), facts.subList(1, facts.size()).toArray(Column[]::new))
                .head();
        return of(plan, table, row);
    }

    private static RowFacts of(ExperimentPlan plan, NarrowTable table, Row row) {
        long wrongArms = row.getLong(row.fieldIndex("no_arm"));
        if (wrongArms > 0) {
            throw new RequestFault(
                    "the plan's design.offer cannot be used",
                    plan.design().offer() + " is neither 0 nor 1 in " + wrongArms + " rows",
                    "Name a truth value, or derive one under rows.derive");
        }
        Map<String, Long> observed = new HashMap<>();
        Map<String, Double> magnitudes = new HashMap<>();
        for (Series outcome : table.outcomes()) {
            observed.put(outcome.key(), row.getLong(row.fieldIndex("n_" + outcome.key())));
            magnitudes.put(outcome.key(), finite(outcome.name(), row.getDouble(row.fieldIndex("m_" + outcome.key()))));
        }
        List<Covariate> covariates = new ArrayList<>();
        for (int index = 0; index < table.texts().size(); index++) {
            String key = NarrowTable.covariateKey(index);
            String name = plan.covariates().get(index);
            if (table.texts().get(index).isPresent()) {
                covariates.add(levels(name, key, row.getList(row.fieldIndex("l_" + key))));
            } else {
                magnitudes.put(key, finite(name, row.getDouble(row.fieldIndex("m_" + key))));
                covariates.add(new Covariate(name, List.of(new Series(name, key)), false));
            }
        }
        return new RowFacts(
                row.getLong(0), row.getLong(1), row.getLong(2), row.getLong(3), observed, magnitudes, covariates);
    }

    private static double finite(String name, double magnitude) {
        if (!Double.isFinite(magnitude)) {
            throw new RequestFault(
                    "the column " + name + " cannot be used",
                    "it has a value that is infinite or not a number",
                    "Leave such rows out with rows.filter, or make them empty under rows.derive");
        }
        return magnitude;
    }

    private static Covariate levels(String name, String key, List<String> found) {
        List<String> levels = List.copyOf(new TreeSet<>(found));
        if (levels.size() > MOST_LEVELS) {
            throw new RequestFault(
                    "the plan's covariate " + name + " cannot be used",
                    "it is a text with " + levels.size() + " different values",
                    "Derive a coarser column under rows.derive, or leave it out");
        }
        List<Series> series = new ArrayList<>();
        for (String level : levels) {
            series.add(new Series(name + "=" + level, key + "_" + series.size()));
        }
        return new Covariate(name, series, true);
    }

    private static Column magnitude(String key) {
        return coalesce(max(abs(col(key))), lit(0.0)).as("m_" + key);
    }

    private static Column isTrue(String key) {
        return col(key).equalTo(1.0);
    }
}
