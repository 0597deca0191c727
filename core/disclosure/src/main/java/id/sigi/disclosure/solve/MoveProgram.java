package id.sigi.disclosure.solve;

import id.sigi.disclosure.system.CellSystem;
import id.sigi.disclosure.system.Relation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;

/**
 * The moves of some cells of a system while all others stay: the intruder's problem (Fischetti and Salazar-González 2000). One programme serves every reader and every cell, and goes on from the basis of the question before.
 */
public final class MoveProgram {
    private static final double LARGE = 1e7;
    private static final double TINY = 1e-7;

    private final int[] cells;
    private final Map<Integer, Integer> placeOf = new HashMap<>();
    private final SparseColumns matrix;
    private final BoundedSimplex free;
    private BoundedSimplex priced;
    private final double unit;

    /**
     * @param system the system
     * @param moving the cells that may move, by index
     */
    public MoveProgram(CellSystem system, Iterable<Integer> moving) {
        TreeSet<Integer> ordered = new TreeSet<>();
        moving.forEach(ordered::add);
        cells = ordered.stream().mapToInt(Integer::intValue).toArray();
        double largest = 0;
        for (int at = 0; at < cells.length; at++) {
            placeOf.put(cells[at], at);
            largest = Math.max(largest, system.value(cells[at]));
        }
        unit = largest > LARGE ? largest / LARGE : 1;
        matrix = matrix(system, ordered);
        free = new BoundedSimplex(matrix);
    }

    private SparseColumns matrix(CellSystem system, Set<Integer> ordered) {
        List<Map<Integer, Double>> entries = new ArrayList<>();
        ordered.forEach(cell -> entries.add(new TreeMap<>()));
        Map<Map<Integer, Double>, Integer> rows = new LinkedHashMap<>();
        TreeSet<Integer> touched = new TreeSet<>();
        ordered.forEach(cell -> touched.addAll(system.relationsOf(cell)));
        for (int at : touched) {
            Relation relation = system.relations().get(at);
            Map<Integer, Double> row = new TreeMap<>();
            add(row, relation.whole(), 1);
            relation.parts().forEach(part -> add(row, part, -1));
            row.values().removeIf(entry -> entry == 0);
            if (!row.isEmpty()) {
                rows.putIfAbsent(row, rows.size());
            }
        }
        rows.forEach((row, number) ->
                row.forEach((place, entry) -> entries.get(place).put(number, entry)));
        int[][] places = new int[cells.length][];
        double[][] values = new double[cells.length][];
        for (int at = 0; at < cells.length; at++) {
            Map<Integer, Double> column = entries.get(at);
            places[at] = column.keySet().stream().mapToInt(Integer::intValue).toArray();
            values[at] =
                    column.values().stream().mapToDouble(Double::doubleValue).toArray();
        }
        return new SparseColumns(rows.size(), places, values);
    }

    private void add(Map<Integer, Double> row, int cell, double entry) {
        Integer place = placeOf.get(cell);
        if (place != null) {
            row.merge(place, entry, Double::sum);
        }
    }

    public int equations() {
        return matrix.rows();
    }

    /** How many sums some cells are in, without a programme. */
    public static int countSums(CellSystem system, Iterable<Integer> moving) {
        BitSet touched = new BitSet();
        moving.forEach(cell -> system.relationsOf(cell).forEach(touched::set));
        return touched.cardinality();
    }

    public boolean moves(int cell) {
        return placeOf.containsKey(cell);
    }

    /**
     * How far a cell moves at most, up to an amount, whatever moves with it. Unknowns start between their bounds, so that steps are seldom of no length.
     *
     * @param cell the cell
     * @param sign 1 to rise, -1 to fall
     * @param amount as far as is wanted, finite
     * @param limits how far each can move
     * @return the move, which may fall short of the amount
     */
    public Move farthest(int cell, int sign, double amount, Limits limits) {
        double[] least = new double[cells.length];
        double[] most = new double[cells.length];
        for (int at = 0; at < cells.length; at++) {
            least[at] = 0 - limits.fall(cells[at]) / unit;
            most[at] = limits.rise(cells[at]) / unit;
        }
        int own = placeOf.get(cell);
        least[own] = sign > 0 ? 0 : Math.max(least[own], -amount / unit);
        most[own] = sign > 0 ? Math.min(most[own], amount / unit) : 0;
        double[] gains = new double[cells.length];
        gains[own] = sign;
        free.start(least, most);
        free.maximise(gains);
        return move(at -> free.value(at));
    }

    /**
     * How far a cell moves at most, up to an amount, and at the least cost of those that move with it. Each cell is a rise and a fall.
     *
     * @param cell the cell
     * @param sign 1 to rise, -1 to fall
     * @param amount as far as is wanted, finite
     * @param limits how far each can move
     * @param costs of a unit of movement of each cell, not negative
     * @return the move, which may fall short of the amount
     */
    public Move cheapest(int cell, int sign, double amount, Limits limits, IntToDoubleFunction costs) {
        double[] most = new double[2 * cells.length];
        double[] gains = new double[2 * cells.length];
        double dearest = 1;
        for (int at = 0; at < cells.length; at++) {
            double cost = costs.applyAsDouble(cells[at]);
            dearest = Math.max(dearest, cost);
            gains[2 * at] = -cost;
            gains[2 * at + 1] = -cost;
            most[2 * at] = limits.rise(cells[at]) / unit;
            most[2 * at + 1] = limits.fall(cells[at]) / unit;
        }
        int own = 2 * placeOf.get(cell);
        int wanted = sign > 0 ? own : own + 1;
        most[sign > 0 ? own + 1 : own] = 0;
        most[wanted] = Math.min(most[wanted], amount / unit);
        gains[wanted] = 1e4 * dearest;
        if (priced == null) {
            priced = new BoundedSimplex(matrix.withOpposites());
        }
        priced.start(new double[most.length], most);
        priced.maximise(gains);
        return move(at -> priced.value(2 * at) - priced.value(2 * at + 1));
    }

    private Move move(IntToDoubleFunction value) {
        Map<Integer, Double> steps = new TreeMap<>();
        for (int at = 0; at < cells.length; at++) {
            double step = value.applyAsDouble(at);
            if (Math.abs(step) > TINY) {
                steps.put(cells[at], step * unit);
            }
        }
        return new Move(steps);
    }
}
