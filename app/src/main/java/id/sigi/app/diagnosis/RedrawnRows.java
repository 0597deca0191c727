package id.sigi.app.diagnosis;

import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.design.Design;
import id.sigi.programme.fault.RequestFault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The rows of a replay, whose lottery can be drawn again: in each cell as many are drawn as were, at random, and take-up and outcomes follow
 * from the lives. What is drawn are the lots of the real draw, see {@link RedrawnUnits}; a household cap is kept where the plan tells of it. Who
 * answered stays as it was, so response does not depend on the draw.
 */
final class RedrawnRows {
    private final ExperimentPlan plan;
    private final StructType schema;
    private final Map<String, List<KnownRow>> cells;
    private final RedrawnUnits lots;

    private RedrawnRows(ExperimentPlan plan, StructType schema, Map<String, List<KnownRow>> cells) {
        this.plan = plan;
        this.schema = schema;
        this.cells = cells;
        lots = RedrawnUnits.of(plan, cells.values());
    }

    /**
     * Joins rows with the lives of their people.
     *
     * @throws RequestFault if somebody has two rows or is not in the answer key, or if the lots cannot be drawn again as they were
     */
    static RedrawnRows of(
            ExperimentPlan plan, StructType schema, List<Row> rows, Map<String, KnownPotentialOutcomes> lives) {
        Map<String, List<KnownRow>> cells = new TreeMap<>();
        List<Row> sorted = rows.stream()
                .sorted(Comparator.comparing(row -> text(row, plan.unit())))
                .toList();
        checkUnits(sorted, plan.unit());
        for (Row row : sorted) {
            KnownPotentialOutcomes life = lives.get(text(row, plan.unit()));
            if (life == null) {
                throw new RequestFault(
                        "The plan's rows cannot be diagnosed",
                        plan.unit() + " of a row is not in the answer key",
                        "Keep one row for each applicant, that of the first draw");
            }
            KnownRow known = new KnownRow(
                    row,
                    cell(row, plan.design()),
                    cluster(row, plan.design()),
                    isTrue(row, plan.design().offer()),
                    life);
            cells.computeIfAbsent(known.cell(), cell -> new ArrayList<>()).add(known);
        }
        return new RedrawnRows(plan, schema, cells);
    }

    private static void checkUnits(List<Row> sorted, String unit) {
        for (int at = 1; at < sorted.size(); at++) {
            if (text(sorted.get(at), unit).equals(text(sorted.get(at - 1), unit))) {
                throw new RequestFault(
                        "The plan's rows cannot be diagnosed",
                        unit + " names more than one row",
                        "Keep one row for each applicant, that of the first draw");
            }
        }
    }

    private static String text(Row row, String column) {
        return String.valueOf(row.<Object>getAs(column));
    }

    private static String cell(Row row, Design design) {
        return design.strata().stream().map(stratum -> text(row, stratum)).collect(Collectors.joining(" | "));
    }

    private static Optional<String> cluster(Row row, Design design) {
        return design.findCluster().map(row::<Object>getAs).map(String::valueOf);
    }

    private static boolean isTrue(Row row, String column) {
        Object value = row.getAs(column);
        return value instanceof Boolean truth ? truth : value instanceof Number number && number.doubleValue() == 1;
    }

    /** What is true of the rows, whatever is drawn. */
    KnownTruth truth() {
        return new KnownTruth(cells, lots);
    }

    /** What is drawn, in a sentence. */
    String drawn() {
        return lots.sentence(plan);
    }

    /** How many rows there are. */
    long size() {
        return cells.values().stream().mapToLong(List::size).sum();
    }

    /** The schema with the twins of the outcomes. */
    StructType schema() {
        StructType twinned = schema;
        for (var outcome : plan.outcomes()) {
            twinned = twinned.add(
                    DiagnosisPlan.twin(outcome.name()),
                    schema.apply(outcome.name()).dataType(),
                    true);
        }
        return twinned;
    }

    /** Draws the lottery once more. */
    List<Row> draw(SplittableRandom random) {
        List<Row> rows = new ArrayList<>();
        for (List<KnownRow> cell : cells.values()) {
            boolean[] offers = lots.draw(cell, random);
            for (int at = 0; at < offers.length; at++) {
                rows.add(row(cell.get(at), offers[at]));
            }
        }
        return rows;
    }

    private Row row(KnownRow known, boolean isDrawn) {
        List<Object> values = new ArrayList<>();
        for (int at = 0; at < schema.length(); at++) {
            values.add(known.row().get(at));
        }
        set(values, plan.design().offer(), isDrawn ? 1 : 0);
        plan.design()
                .findTakeUp()
                .ifPresent(column -> set(values, column, known.life().takesPart(isDrawn) ? 1 : 0));
        for (var outcome : plan.outcomes()) {
            String column = outcome.name();
            boolean isSeen = known.row().getAs(column) != null;
            DataType type = schema.apply(column).dataType();
            if (isSeen) {
                set(values, column, known.life().outcome(column, isDrawn));
            }
            values.add(isSeen ? value(type, known.life().outcome(column, false)) : null);
        }
        return RowFactory.create(values.toArray());
    }

    private void set(List<Object> values, String column, double value) {
        int at = schema.fieldIndex(column);
        values.set(at, value(schema.fields()[at].dataType(), value));
    }

    private static Object value(DataType type, double value) {
        if (type.equals(DataTypes.BooleanType)) {
            return value != 0;
        }
        if (type.equals(DataTypes.LongType)) {
            return (long) value;
        }
        return type.equals(DataTypes.IntegerType) ? (Object) (int) value : (Object) value;
    }
}
