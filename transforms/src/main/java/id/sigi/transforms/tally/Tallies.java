package id.sigi.transforms.tally;

import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.FieldType;
import id.sigi.programme.contract.table.CubeContracts;
import id.sigi.programme.contract.table.TableContract;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Sums of whole numbers by table and cell. What one owner, a person for example, added can be taken off again; a cell whose sums are all zero is
 * none. For one thread.
 */
public final class Tallies implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final List<TableContract> TABLES =
            List.of(CubeContracts.MONITORING_CUBE, CubeContracts.COURSE_MONTHS, CubeContracts.PROVIDER_MONTHS);

    private transient List<Map<Cell, long[]>> cells = empty();

    private static List<Map<Cell, long[]>> empty() {
        List<Map<Cell, long[]>> cells = new ArrayList<>();
        TABLES.forEach(table -> cells.add(new HashMap<>()));
        return cells;
    }

    /** The columns of a table that are sums, in order: its whole numbers of 64 bits. */
    public static List<Field> sums(TableContract table) {
        return table.columns().stream()
                .filter(column -> column.type() == FieldType.LONG)
                .toList();
    }

    /** Tables that workers add to; what institutions come to follows from their courses. */
    public static List<TableContract> kept() {
        return List.of(CubeContracts.MONITORING_CUBE, CubeContracts.COURSE_MONTHS);
    }

    private static int number(TableContract table) {
        int number = TABLES.indexOf(table);
        if (number < 0) {
            throw new IllegalArgumentException(table.qualifiedName() + " is no table of sums");
        }
        return number;
    }

    /** Adds to one column of one table. */
    public Column column(TableContract table, Field column) {
        int place = sums(table).stream().map(Field::name).toList().indexOf(column.name());
        if (place < 0) {
            throw new IllegalArgumentException(column.name() + " is no sum of " + table.qualifiedName());
        }
        return new Column(number(table), place, sums(table).size());
    }

    /** One column of sums. */
    public final class Column {
        private final int table;
        private final int place;
        private final int size;

        private Column(int table, int place, int size) {
            this.table = table;
            this.place = place;
            this.size = size;
        }

        public void add(Cell cell, long amount) {
            long[] sums = cells.get(table).computeIfAbsent(cell, unseen -> new long[size]);
            sums[place] = Math.addExact(sums[place], amount);
        }
    }

    /** Adds all of others. */
    public void add(Tallies others) {
        join(others, 1);
    }

    /** Takes off all of others, which were added before. */
    public void subtract(Tallies others) {
        join(others, -1);
    }

    private void join(Tallies others, int sign) {
        for (int table = 0; table < cells.size(); table++) {
            Map<Cell, long[]> mine = cells.get(table);
            others.cells.get(table).forEach((cell, more) -> {
                long[] sums = mine.computeIfAbsent(cell, unseen -> new long[more.length]);
                for (int i = 0; i < sums.length; i++) {
                    sums[i] = Math.addExact(sums[i], sign * more[i]);
                }
            });
        }
    }

    /** The cells of a table, with those whose sums are all zero. */
    Map<Cell, long[]> cells(TableContract table) {
        return cells.get(number(table));
    }

    /** The same, which this no longer has. */
    Map<Cell, long[]> take(TableContract table) {
        return cells.set(number(table), new HashMap<>());
    }

    /** Hands over the cells of a table that somebody added to, in no order. */
    public void forEach(TableContract table, BiConsumer<Cell, long[]> reader) {
        cells.get(number(table)).forEach((cell, sums) -> {
            if (Arrays.stream(sums).anyMatch(sum -> sum != 0)) {
                reader.accept(cell, sums);
            }
        });
    }

    /** Adds sums of another table to a cell. */
    void add(TableContract table, Cell cell, long[] more) {
        long[] sums = cells.get(number(table)).computeIfAbsent(cell, unseen -> new long[more.length]);
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.addExact(sums[i], more[i]);
        }
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        out.defaultWriteObject();
        for (Map<Cell, long[]> table : cells) {
            out.writeObject(CellBytes.write(table));
        }
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        cells = new ArrayList<>();
        for (int table = 0; table < TABLES.size(); table++) {
            cells.add(CellBytes.read((byte[]) in.readObject()));
        }
    }
}
