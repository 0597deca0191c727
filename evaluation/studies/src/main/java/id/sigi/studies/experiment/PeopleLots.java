package id.sigi.studies.experiment;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.approx_count_distinct;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.xxhash64;

import id.sigi.methods.randomisation.Held;
import id.sigi.methods.randomisation.LotTally;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.shape.FixedPoint;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * People drawn one by one, tallied by cell, result and outcomes in one aggregation, whatever their number. Where outcomes have more values
 * than a tally can list, near values are put together, and their exact mean and variance in each arm are kept.
 */
final class PeopleLots implements Lots {
    /** Most kinds of people that are listed. */
    static final int CAP = 50_000;

    // Distinct kinds are estimated to some per cent before they are listed.
    private static final double MARGIN = 1.2;

    private final List<Group> groups;

    /** People of one kind: cell, result, outcomes, and the subgroups they belong to. */
    private record Group(String cell, double arm, List<Held> held, List<String> subgroups, long people) {}

    private PeopleLots(List<Group> groups) {
        this.groups = groups;
    }

    static PeopleLots of(Material material, List<Series> outcomes) {
        return of(material, outcomes, CAP);
    }

    /** With at most so many kinds. */
    static PeopleLots of(Material material, List<Series> outcomes, int cap) {
        Column isSeen =
                outcomes.stream().map(outcome -> col(outcome.key()).isNotNull()).reduce(lit(false), Column::or);
        Dataset<Row> rows = material.table().placed().filter(isSeen);
        Map<String, Double> magnitudes = new HashMap<>(material.facts().magnitudes());
        for (Series outcome : outcomes) {
            double level = material.moments().level(outcome);
            if (level != 0) {
                rows = rows.withColumn(outcome.key(), col(outcome.key()).minus(level));
                magnitudes.put(
                        outcome.key(),
                        rows.agg(coalesce(max(abs(col(outcome.key()))), lit(0.0)))
                                .head()
                                .getDouble(0));
            }
        }
        List<String> subgroups = material.people().stream()
                .flatMap(people -> people.key().stream())
                .toList();
        Coarseness coarseness = coarseness(rows, kinds(outcomes, subgroups), cap);
        List<Column> aggregates = new ArrayList<>(List.of(count(lit(1))));
        List<FixedPoint> grids = outcomes.stream()
                .map(outcome -> FixedPoint.within(magnitudes.get(outcome.key())))
                .toList();
        for (int index = 0; index < grids.size(); index++) {
            Column value = col(outcomes.get(index).key());
            aggregates.addAll(List.of(
                    count(value), grids.get(index).sum(value), grids.get(index).sumOfSquares(value)));
        }
        List<Row> found = rows.groupBy(keys(outcomes, subgroups, coarseness))
                .agg(aggregates.get(0), aggregates.subList(1, aggregates.size()).toArray(Column[]::new))
                .collectAsList();
        return new PeopleLots(
                found.stream().map(row -> group(row, grids, subgroups)).toList());
    }

    private static Column[] keys(List<Series> outcomes, List<String> subgroups, Coarseness coarseness) {
        List<Column> keys = new ArrayList<>(List.of(col(NarrowTable.CELL), col(NarrowTable.ARM)));
        subgroups.forEach(key -> keys.add(coalesce(col(key), lit(false)).as("in_" + key)));
        outcomes.forEach(outcome -> keys.add(coarseness.of(col(outcome.key())).as("near_" + outcome.key())));
        return keys.toArray(Column[]::new);
    }

    private static Map<Coarseness, Column> kinds(List<Series> outcomes, List<String> subgroups) {
        Map<Coarseness, Column> kinds = new EnumMap<>(Coarseness.class);
        for (Coarseness some : Coarseness.values()) {
            kinds.put(some, xxhash64(keys(outcomes, subgroups, some)));
        }
        return kinds;
    }

    /** The least coarse one with which the kinds can be listed. */
    private static Coarseness coarseness(Dataset<Row> rows, Map<Coarseness, Column> kinds, int cap) {
        List<Column> counts = new ArrayList<>();
        kinds.forEach((some, kind) -> counts.add(approx_count_distinct(kind).as(some.name())));
        Row estimated = rows.agg(counts.get(0), counts.subList(1, counts.size()).toArray(Column[]::new))
                .head();
        for (Coarseness some : kinds.keySet()) {
            if (estimated.getLong(estimated.fieldIndex(some.name())) * MARGIN <= cap) {
                return some;
            }
        }
        throw new RequestFault(
                "the plan's randomisation cannot be done",
                "cells, subgroups and outcomes that are drawn again together have more than " + cap + " combinations",
                "Put fewer outcomes in a family, or leave subgroups to a plan of their own");
    }

    private static Group group(Row row, List<FixedPoint> grids, List<String> subgroups) {
        List<String> inside = new ArrayList<>();
        for (int index = 0; index < subgroups.size(); index++) {
            if (row.getBoolean(2 + index)) {
                inside.add(subgroups.get(index));
            }
        }
        int people = 2 + subgroups.size() + grids.size();
        List<Held> held = new ArrayList<>();
        for (int index = 0; index < grids.size(); index++) {
            held.add(held(row, people + 1 + 3 * index, grids.get(index)));
        }
        return new Group(row.getString(0), row.getDouble(1), held, inside, row.getLong(people));
    }

    private static Held held(Row row, int at, FixedPoint grid) {
        long n = row.getLong(at);
        if (n == 0) {
            return Held.MISSING;
        }
        var sum = row.getDecimal(at + 1);
        double squares = n == 1 ? 0 : grid.squaredDeviations(sum, row.getDecimal(at + 2), n);
        return new Held(1, grid.mean(sum, n), squares / n);
    }

    @Override
    public List<LotTally> cells(People people) {
        LotCounter counter = new LotCounter();
        for (Group group : groups) {
            Optional<String> key = people.key();
            boolean isSeen = group.held.stream().anyMatch(held -> held.people() > 0);
            if (isSeen && key.map(group.subgroups::contains).orElse(true)) {
                boolean hasWon = group.arm == 1;
                counter.add(group.cell, group.held, hasWon ? group.people : 0, hasWon ? 0 : group.people);
            }
        }
        return counter.drawn();
    }
}
