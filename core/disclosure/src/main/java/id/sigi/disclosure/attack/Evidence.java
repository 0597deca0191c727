package id.sigi.disclosure.attack;

import id.sigi.disclosure.rule.Protection;
import id.sigi.disclosure.solve.Limits;
import id.sigi.disclosure.solve.Move;
import id.sigi.disclosure.system.CellSystem;
import id.sigi.disclosure.system.Relation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Moves of sensitive cells: tables that readers cannot tell from the true one. An interval that they span is no wider than the true one. */
public final class Evidence {
    private static final double SLACK = 1e-6;

    private final Map<Integer, List<Move>> moves = new HashMap<>();
    private final Map<Integer, Set<Integer>> movers = new HashMap<>();

    /** Adds a move of a cell. */
    public void add(int cell, Move move) {
        moves.computeIfAbsent(cell, none -> new ArrayList<>()).add(move);
        move.steps()
                .keySet()
                .forEach(other ->
                        movers.computeIfAbsent(other, none -> new TreeSet<>()).add(cell));
    }

    /** The cells of which a move moves a cell too, in rising order. */
    public List<Integer> movedWith(int cell) {
        return movers.getOrDefault(cell, Set.of()).stream()
                .filter(one -> support(one).contains(cell))
                .toList();
    }

    /** The moves that leave every sum of a system and every published cell as they are, each for every cell that it moves. */
    Evidence checked(CellSystem system, BitSet hidden) {
        Evidence all = new Evidence();
        moves.forEach((cell, own) -> own.stream()
                .filter(move -> isKept(move, system, hidden))
                .forEach(move -> move.steps().keySet().stream()
                        .filter(other -> other.equals(cell) || !moves.containsKey(other))
                        .forEach(other -> all.add(other, move))));
        return all;
    }

    private static boolean isKept(Move move, CellSystem system, BitSet hidden) {
        double largest =
                move.steps().values().stream().mapToDouble(Math::abs).max().orElse(0);
        return move.steps().keySet().stream()
                .allMatch(cell -> hidden.get(cell)
                        && system.relationsOf(cell).stream().allMatch(at -> {
                            Relation relation = system.relations().get(at);
                            double rest = move.of(relation.whole());
                            for (int part : relation.parts()) {
                                rest -= move.of(part);
                            }
                            return Math.abs(rest) <= SLACK * Math.max(1, largest);
                        }));
    }

    public List<Move> of(int cell) {
        return List.copyOf(moves.getOrDefault(cell, List.of()));
    }

    public void replace(int cell, List<Move> others) {
        moves.put(cell, new ArrayList<>());
        others.forEach(move -> add(cell, move));
    }

    /** How far a cell moves at least, for somebody. */
    public double reach(int cell, int sign, Limits limits) {
        double reach = 0;
        for (Move move : moves.getOrDefault(cell, List.of())) {
            double step = sign * move.of(cell);
            if (step > 0) {
                reach = Math.max(reach, step * move.most(limits));
            }
        }
        return reach;
    }

    /** All cells that move with a cell. */
    public Set<Integer> support(int cell) {
        Set<Integer> cells = new TreeSet<>();
        cells.add(cell);
        moves.getOrDefault(cell, List.of())
                .forEach(move -> cells.addAll(move.steps().keySet()));
        return cells;
    }

    /** How much a cell lacks above and below for somebody. */
    public Lack lack(int cell, Protection needed, Limits limits) {
        double room = limits.fall(cell);
        double fall = reach(cell, -1, limits);
        double rise = reach(cell, 1, limits);
        return lack(needed, room, fall, rise);
    }

    static Lack lack(Protection needed, double room, double fall, double rise) {
        double slack = SLACK * Math.max(1, needed.above() + needed.width());
        double below = Math.min(needed.below(), room) - fall;
        double above = needed.above() - rise;
        double width = needed.width() - fall - rise;
        return new Lack(below > slack ? below : 0, above > slack ? above : 0, width > slack ? width : 0);
    }

    /**
     * What is missing of a protection.
     *
     * @param below of the distance below
     * @param above of the distance above
     * @param width of the width
     */
    public record Lack(double below, double above, double width) {
        public boolean isNone() {
            return below == 0 && above == 0 && width == 0;
        }
    }
}
