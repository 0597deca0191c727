package id.sigi.studies.programme;

import static org.apache.spark.sql.functions.col;

import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.fault.RequestFault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Assessors' scores by unit: a course in one phase, its scores in the order of the assessors.
 *
 * @param units scores of each unit
 */
record Assessments(List<List<Scores>> units) {
    /** Most assessments that are brought to the driver. */
    static final int CAP = 1_000_000;

    /** The series on which assessors may agree: the four aspects and their mean. */
    static final List<Field> SERIES = List.of(
            Fields.SCORE_MEAN,
            Fields.SCORE_LABOUR_MARKET,
            Fields.SCORE_REQUIREMENTS,
            Fields.SCORE_CURRICULUM,
            Fields.SCORE_ADMINISTRATION);

    /**
     * One assessor's scores.
     *
     * @param assessor who
     * @param values scores in the order of {@link #SERIES}
     */
    record Scores(String assessor, List<Double> values) {
        Scores {
            values = List.copyOf(values);
        }
    }

    Assessments {
        units = units.stream().map(List::copyOf).toList();
    }

    static Assessments of(Dataset<Row> rows) {
        Column[] columns = Stream.concat(
                        Stream.of(
                                col(Fields.COURSE_ID.name()),
                                col(Fields.ASSESSMENT_PHASE.name()),
                                col(Fields.ASSESSOR_ID.name())),
                        SERIES.stream().map(field -> col(field.name()).cast("double")))
                .toArray(Column[]::new);
        Column[] order = Arrays.copyOf(columns, columns.length);
        List<Row> list = rows.select(columns).orderBy(order).limit(CAP + 1).collectAsList();
        if (list.size() > CAP) {
            throw new RequestFault(
                    "there are more than " + CAP + " assessments",
                    "agreement is computed on the driver",
                    "Evaluate fewer courses at a time");
        }
        Map<String, List<Scores>> units = new TreeMap<>();
        for (Row row : list) {
            units.computeIfAbsent(row.getString(0) + "\u0000" + row.getString(1), unit -> new ArrayList<>())
                    .add(scores(row));
        }
        return new Assessments(List.copyOf(units.values()));
    }

    private static Scores scores(Row row) {
        List<Double> values = new ArrayList<>();
        for (int at = 0; at < SERIES.size(); at++) {
            values.add(row.getDouble(3 + at));
        }
        return new Scores(row.getString(2), values);
    }

    long count() {
        return units.stream().mapToLong(List::size).sum();
    }

    /** Assessments of units with two or more. */
    long countPaired() {
        return units.stream().mapToLong(List::size).filter(size -> size > 1).sum();
    }

    /** The scores of one series, one array per unit. */
    List<double[]> ratings(int series) {
        return units.stream()
                .map(unit -> unit.stream()
                        .mapToDouble(scores -> scores.values().get(series))
                        .toArray())
                .toList();
    }

    /** The units with the most frequent number of assessors, two at least; the smaller number if two are equally frequent. */
    Assessments complete() {
        Map<Integer, Long> sizes = new TreeMap<>();
        units.stream().map(List::size).filter(size -> size > 1).forEach(size -> sizes.merge(size, 1L, Long::sum));
        int common = sizes.entrySet().stream()
                .reduce((first, second) -> second.getValue() > first.getValue() ? second : first)
                .map(Map.Entry::getKey)
                .orElse(0);
        return new Assessments(
                units.stream().filter(unit -> unit.size() == common).toList());
    }

    /** Whether the same assessors scored every unit. */
    boolean hasSameAssessors() {
        return units.stream()
                        .map(unit -> unit.stream().map(Scores::assessor).toList())
                        .distinct()
                        .count()
                <= 1;
    }
}
