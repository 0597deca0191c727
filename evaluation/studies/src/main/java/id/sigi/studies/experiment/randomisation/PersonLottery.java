package id.sigi.studies.experiment.randomisation;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.approx_count_distinct;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.xxhash64;

import id.sigi.methods.randomisation.KindOutcome;
import id.sigi.methods.randomisation.UnitTally;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.experiment.data.AnalysisColumn;
import id.sigi.studies.experiment.data.AnalysisTable;
import id.sigi.studies.experiment.data.Subpopulation;
import id.sigi.studies.experiment.effect.ExperimentFits;
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
public final class PersonLottery implements LotteryUnits {
    /** Most kinds of people that are listed. */
    public static final int CAP = 50_000;

    // Distinct kinds are estimated to some per cent before they are listed.
    private static final double MARGIN = 1.2;

    private final List<Group> groups;

    /** People of one kind: cell, result, outcomes, and the subgroups they belong to. */
    private record Group(String cell, double arm, List<KindOutcome> held, List<String> subgroups, long people) {}

    private PersonLottery(List<Group> groups) {
        this.groups = groups;
    }

    public static PersonLottery of(ExperimentFits material, List<AnalysisColumn> outcomes) {
        return of(material, outcomes, CAP);
    }

    /** With at most so many kinds. */
    public static PersonLottery of(ExperimentFits material, List<AnalysisColumn> outcomes, int cap) {
        Column isSeen =
                outcomes.stream().map(outcome -> col(outcome.key()).isNotNull()).reduce(lit(false), Column::or);
        Dataset<Row> rows = material.table().placed().filter(isSeen);
        Map<String, Double> magnitudes = new HashMap<>(material.facts().magnitudes());
        for (AnalysisColumn outcome : outcomes) {
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
        OutcomeBinning coarseness = coarseness(rows, kinds(outcomes, subgroups), cap);
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
        return new PersonLottery(
                found.stream().map(row -> group(row, grids, subgroups)).toList());
    }

    private static Column[] keys(List<AnalysisColumn> outcomes, List<String> subgroups, OutcomeBinning coarseness) {
        List<Column> keys = new ArrayList<>(List.of(col(AnalysisTable.CELL), col(AnalysisTable.ARM)));
        subgroups.forEach(key -> keys.add(coalesce(col(key), lit(false)).as("in_" + key)));
        outcomes.forEach(outcome -> keys.add(coarseness.of(col(outcome.key())).as("near_" + outcome.key())));
        return keys.toArray(Column[]::new);
    }

    private static Map<OutcomeBinning, Column> kinds(List<AnalysisColumn> outcomes, List<String> subgroups) {
        Map<OutcomeBinning, Column> kinds = new EnumMap<>(OutcomeBinning.class);
        for (OutcomeBinning some : OutcomeBinning.values()) {
            kinds.put(some, xxhash64(keys(outcomes, subgroups, some)));
        }
        return kinds;
    }

    /** The least coarse one with which the kinds can be listed. */
    private static OutcomeBinning coarseness(Dataset<Row> rows, Map<OutcomeBinning, Column> kinds, int cap) {
        List<Column> counts = new ArrayList<>();
        kinds.forEach((some, kind) -> counts.add(approx_count_distinct(kind).as(some.name())));
        Row estimated = rows.agg(counts.get(0), counts.subList(1, counts.size()).toArray(Column[]::new))
                .head();
        for (OutcomeBinning some : kinds.keySet()) {
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
        List<KindOutcome> held = new ArrayList<>();
        for (int index = 0; index < grids.size(); index++) {
            held.add(held(row, people + 1 + 3 * index, grids.get(index)));
        }
        return new Group(row.getString(0), row.getDouble(1), held, inside, row.getLong(people));
    }

    private static KindOutcome held(Row row, int at, FixedPoint grid) {
        long n = row.getLong(at);
        if (n == 0) {
            return KindOutcome.MISSING;
        }
        var sum = row.getDecimal(at + 1);
        double squares = n == 1 ? 0 : grid.squaredDeviations(sum, row.getDecimal(at + 2), n);
        return new KindOutcome(1, grid.mean(sum, n), squares / n);
    }

    @Override
    public List<UnitTally> cells(Subpopulation people) {
        LotteryUnitCounter counter = new LotteryUnitCounter();
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
