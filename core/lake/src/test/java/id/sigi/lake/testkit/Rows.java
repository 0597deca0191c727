package id.sigi.lake.testkit;

import id.sigi.lake.SparkSchemas;
import id.sigi.lake.session.LakeSession;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.FieldType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Small text grids as datasets, and datasets as text grids. The first line names the columns, fields are parted by {@code |}, and
 * {@code -} is an empty field. Codes of a CODES field are parted by spaces.
 */
public final class Rows {
    private Rows() {}

    /** A grid whose header says {@code name:type}, the type being one of the names of {@link FieldType} in lower case. */
    public static Dataset<Row> of(LakeSession session, String grid) {
        List<List<String>> lines = lines(grid);
        List<String[]> header =
                lines.get(0).stream().map(cell -> cell.split(":", 2)).toList();
        List<FieldType> types = header.stream()
                .map(cell -> FieldType.valueOf(cell[1].toUpperCase(Locale.ROOT)))
                .toList();
        StructType schema = new StructType(header.stream()
                .map(cell -> DataTypes.createStructField(
                        cell[0], SparkSchemas.type(FieldType.valueOf(cell[1].toUpperCase(Locale.ROOT))), true))
                .toArray(StructField[]::new));
        List<Row> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            Object[] values = new Object[types.size()];
            Arrays.setAll(values, i -> value(types.get(i), line.get(i)));
            rows.add(RowFactory.create(values));
        }
        return session.spark().createDataFrame(rows, schema);
    }

    /**
     * A grid with some of the given fields; the others get a plain value: the first code, the first bound or zero, false, the first
     * day of 2020, and text that equals the field's name.
     */
    public static Dataset<Row> like(LakeSession session, List<Field> fields, String grid) {
        List<List<String>> lines = lines(grid);
        List<String> names = lines.get(0);
        Map<String, Field> known = fields.stream().collect(Collectors.toMap(Field::name, field -> field));
        for (String name : names) {
            if (!known.containsKey(name)) {
                throw new IllegalArgumentException("the grid names " + name + ", which is no field here");
            }
        }
        List<Row> rows =
                lines.stream().skip(1).map(line -> row(fields, names, line)).toList();
        return session.spark().createDataFrame(rows, SparkSchemas.of(fields));
    }

    private static Row row(List<Field> fields, List<String> names, List<String> line) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            cells.put(names.get(i), line.get(i));
        }
        return RowFactory.create(fields.stream()
                .map(field -> cell(field, cells.get(field.name())))
                .toArray());
    }

    private static Object cell(Field field, String given) {
        if (given != null) {
            return value(field.type(), given);
        }
        return field.isRequired() ? plain(field) : null;
    }

    private static Object plain(Field field) {
        long least = (long) Math.max(0, field.bounds().least());
        return switch (field.type()) {
            case STRING, FREE_TEXT -> field.name();
            case CODE -> field.allowed().get(0);
            case CODES -> List.of();
            case INTEGER -> (int) least;
            case LONG -> least;
            case DOUBLE -> (double) least;
            case BOOLEAN -> false;
            case DATE -> LocalDate.of(2020, 1, 1);
            case TIMESTAMP -> Instant.parse("2020-01-01T00:00:00Z");
            case PSEUDONYM -> "0".repeat(32);
        };
    }

    private static Object value(FieldType type, String text) {
        if (text.equals("-")) {
            return null;
        }
        return switch (type) {
            case STRING, FREE_TEXT, CODE, PSEUDONYM -> text;
            case CODES -> List.of(text.split(" "));
            case INTEGER -> Integer.valueOf(text);
            case LONG -> Long.valueOf(text);
            case DOUBLE -> Double.valueOf(text);
            case BOOLEAN -> Boolean.valueOf(text);
            case DATE -> LocalDate.parse(text);
            case TIMESTAMP -> Instant.parse(text.length() == 10 ? text + "T00:00:00Z" : text);
        };
    }

    private static List<List<String>> lines(String grid) {
        return grid.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .toList();
    }

    /** Some columns of all rows as lines of text, fields parted by {@code " | "}, in order of the lines. */
    public static List<String> text(Dataset<Row> rows, Field... columns) {
        String[] names = Arrays.stream(columns).map(Field::name).toArray(String[]::new);
        return rows.select(names[0], Arrays.copyOfRange(names, 1, names.length)).collectAsList().stream()
                .map(Rows::line)
                .sorted()
                .toList();
    }

    private static String line(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(row.isNullAt(i) ? "-" : row.get(i).toString());
        }
        return String.join(" | ", cells);
    }
}
