package id.sigi.studies.shape;

import id.sigi.methods.estimate.DisjointGroups;
import id.sigi.programme.fault.RequestFault;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * A distribution small enough to list: how many rows have each combination of values, in the order of the values.
 *
 * @param cells the combinations that occur
 */
public record Tally(List<Cell> cells) {
    /** Most combinations a tally may have. */
    public static final int CAP = 200_000;

    private static final String COUNT = "tally_count";

    /**
     * One combination of values and how many rows have it.
     *
     * @param values value by column as text; a missing value is empty
     * @param count rows
     */
    public record Cell(Map<String, String> values, long count) {
        public Cell {
            values = Map.copyOf(values);
        }

        public String value(String column) {
            String value = values.get(column);
            if (value == null) {
                throw new IllegalArgumentException("the tally has no column " + column);
            }
            return value;
        }

        /** Whether a truth value is true. */
        public boolean is(String column) {
            return value(column).equals("true");
        }

        public int number(String column) {
            return Integer.parseInt(value(column));
        }
    }

    public Tally {
        cells = List.copyOf(cells);
    }

    /**
     * Counts rows by the values of named columns.
     *
     * @throws RequestFault if there are more than {@link #CAP} combinations
     */
    public static Tally of(Dataset<Row> rows, Column... by) {
        Dataset<Row> counts =
                rows.groupBy(by).agg(functions.count(functions.lit(1)).as(COUNT));
        List<Row> list = counts.limit(CAP + 1).collectAsList();
        if (list.size() > CAP) {
            throw new RequestFault(
                    "the rows have more than " + CAP + " combinations of " + String.join(", ", counts.columns()),
                    "a tally must stay small enough to list",
                    "Group by fewer or coarser columns");
        }
        String[] columns = counts.columns();
        List<Cell> cells =
                list.stream().map(row -> cell(columns, row)).collect(Collectors.toCollection(ArrayList::new));
        cells.sort(Comparator.comparing(cell -> sortKey(columns, cell)));
        return new Tally(cells);
    }

    private static Cell cell(String[] columns, Row row) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int index = 0; index < columns.length - 1; index++) {
            values.put(columns[index], row.isNullAt(index) ? "" : String.valueOf(row.get(index)));
        }
        return new Cell(values, row.getLong(columns.length - 1));
    }

    private static String sortKey(String[] columns, Cell cell) {
        StringBuilder key = new StringBuilder();
        for (int index = 0; index < columns.length - 1; index++) {
            key.append(cell.value(columns[index])).append('\u0000');
        }
        return key.toString();
    }

    /** All rows. */
    public long count() {
        return count(cell -> true);
    }

    /** Rows of the cells that satisfy a condition. */
    public long count(Predicate<Cell> condition) {
        return cells.stream().filter(condition).mapToLong(Cell::count).sum();
    }

    /** The combinations as kinds of people; tallies of the same columns and counts give the same kinds. */
    public DisjointGroups kinds() {
        String columns = cells.isEmpty()
                ? ""
                : cells.get(0).values().keySet().stream().sorted().collect(Collectors.joining(", "));
        return DisjointGroups.of(columns, cells.stream().mapToLong(Cell::count).toArray());
    }

    /** Places of the cells that satisfy a condition. */
    public BitSet which(Predicate<Cell> condition) {
        BitSet which = new BitSet();
        for (int at = 0; at < cells.size(); at++) {
            which.set(at, condition.test(cells.get(at)));
        }
        return which;
    }

    /** The cells that satisfy a condition. */
    public Tally where(Predicate<Cell> condition) {
        return new Tally(cells.stream().filter(condition).toList());
    }

    /** Rows by a value made of a cell's values, in the order of first occurrence. */
    public <K> Map<K, Long> countBy(Function<Cell, K> key) {
        Map<K, Long> counts = new LinkedHashMap<>();
        cells.forEach(cell -> counts.merge(key.apply(cell), cell.count(), Long::sum));
        return counts;
    }
}
