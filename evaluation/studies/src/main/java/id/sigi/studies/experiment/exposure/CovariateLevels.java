package id.sigi.studies.experiment.exposure;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import id.sigi.methods.estimate.DisjointGroups;
import id.sigi.methods.estimate.HeadCount;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.studies.experiment.data.AnalysisTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;

/** People of each arm by the levels of each text covariate: a level's share gives its people away, and with the other levels the rest. */
final class CovariateLevels {
    private final Map<List<String>, List<HeadCount>> found = new HashMap<>();

    private CovariateLevels() {}

    static CovariateLevels of(ExperimentPlan plan, AnalysisTable table, ExposedArms arms) {
        CovariateLevels levels = new CovariateLevels();
        List<Column> texts = new ArrayList<>();
        for (int at = 0; at < plan.covariates().size(); at++) {
            if (table.texts().get(at).isPresent()) {
                texts.add(struct(
                        lit(plan.covariates().get(at)).as("covariate"),
                        col(AnalysisTable.covariateKey(at)).as("level")));
            }
        }
        if (texts.isEmpty()) {
            return levels;
        }
        Map<List<String>, SortedMap<String, Long>> tables = new HashMap<>();
        List<Row> rows = table.placed()
                .select(
                        arms.name().as("arm"),
                        explode(array(texts.toArray(Column[]::new))).as("one"))
                .groupBy(col("arm"), col("one.covariate"), col("one.level"))
                .agg(count(lit(1)))
                .filter(col("level").isNotNull())
                .collectAsList();
        for (Row row : rows) {
            tables.computeIfAbsent(List.of(row.getString(1), row.getString(0)), none -> new TreeMap<>())
                    .put(row.getString(2), row.getLong(3));
        }
        tables.forEach((key, counts) -> levels.put(key.get(0), key.get(1), counts));
        return levels;
    }

    private void put(String covariate, String side, SortedMap<String, Long> counts) {
        DisjointGroups kinds = DisjointGroups.of(
                covariate + ", " + side,
                counts.values().stream().mapToLong(Long::longValue).toArray());
        HeadCount all = kinds.count("all, " + side, places(0, counts.size()));
        int at = 0;
        for (String level : counts.keySet()) {
            String name = covariate + "=" + level;
            HeadCount some = kinds.count(name + ", " + side, places(at, at + 1));
            found.put(List.of(name, side), List.of(all, some, all.without(some)));
            at++;
        }
    }

    private static BitSet places(int from, int to) {
        BitSet places = new BitSet();
        places.set(from, to);
        return places;
    }

    /** All, those of the level, and the others; nothing if the outcome is no level. */
    List<HeadCount> find(String outcome, String side) {
        return found.getOrDefault(List.of(outcome, side), List.of());
    }
}
