package id.sigi.disclosure.suppress;

import id.sigi.disclosure.solve.Limits;
import id.sigi.disclosure.solve.Move;
import id.sigi.disclosure.solve.MoveProgram;
import id.sigi.disclosure.system.CellSystem;
import id.sigi.disclosure.system.Relation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Moves by linear programming, over the whole system where it is small and else over the cells around: those of the sums in which the cell is, of their sums,
 * and so on until the cell can move. Costs are made concave by weighing each cell anew with what it moved (Candès, Wakin and Boyd 2008), because a cell is suppressed
 * as a whole however little it moves.
 */
final class ProgrammeFinder implements MoveFinder {
    private static final int MOST_EQUATIONS = 500;
    private static final int ROUNDS = 3;
    private static final int WIDEST = 4;

    private final CellSystem system;
    private final boolean isSmall;
    private MoveProgram whole;

    ProgrammeFinder(CellSystem system) {
        this.system = system;
        this.isSmall = system.relations().size() <= MOST_EQUATIONS;
    }

    @Override
    public Optional<Move> find(int cell, int sign, double amount, Limits limits, IntToDoubleFunction costs) {
        if (isSmall) {
            return moved(cheapest(whole(), cell, sign, amount, limits, costs), cell);
        }
        Move best = new Move(Map.of());
        for (int radius = 1; radius <= WIDEST && Math.abs(best.of(cell)) < amount * (1 - 1e-9); radius++) {
            List<Integer> moving = around(cell, radius, limits);
            if (MoveProgram.countSums(system, moving) > MOST_EQUATIONS) {
                break;
            }
            best = cheapest(new MoveProgram(system, moving), cell, sign, amount, limits, costs);
        }
        return moved(best, cell);
    }

    private MoveProgram whole() {
        if (whole == null) {
            whole = new MoveProgram(
                    system, IntStream.range(0, system.size()).boxed().toList());
        }
        return whole;
    }

    private static Optional<Move> moved(Move move, int cell) {
        return move.of(cell) == 0 ? Optional.empty() : Optional.of(move);
    }

    private Move cheapest(
            MoveProgram programme, int cell, int sign, double amount, Limits limits, IntToDoubleFunction costs) {
        Move best = programme.cheapest(cell, sign, amount, limits, at -> small(costs.applyAsDouble(at)));
        double reached = Math.abs(best.of(cell));
        double least = cost(best, costs);
        Move last = best;
        for (int round = 1; round < ROUNDS && least > 0 && reached > 0; round++) {
            Move before = last;
            last = programme.cheapest(
                    cell,
                    sign,
                    amount,
                    limits,
                    at -> small(costs.applyAsDouble(at) * 1.1 / (Math.abs(before.of(at)) / reached + 0.1)));
            double cost = cost(last, costs);
            if (cost < least - 1e-9 && Math.abs(last.of(cell)) >= reached * (1 - 1e-9)) {
                best = last;
                least = cost;
            }
        }
        return best;
    }

    private static double small(double cost) {
        return Math.max(cost, 1e-5);
    }

    private static double cost(Move move, IntToDoubleFunction costs) {
        return move.steps().keySet().stream().mapToDouble(costs::applyAsDouble).sum();
    }

    /** The cells that can move within so many sums. */
    private List<Integer> around(int cell, int radius, Limits limits) {
        Map<Integer, Integer> distance = new TreeMap<>(Map.of(cell, 0));
        List<Integer> edge = List.of(cell);
        Set<Integer> seen = new HashSet<>();
        for (int at = 1; at <= radius; at++) {
            List<Integer> next = new ArrayList<>();
            for (int from : edge) {
                for (int number : system.relationsOf(from)) {
                    if (seen.add(number)) {
                        Relation relation = system.relations().get(number);
                        reach(relation.whole(), at, distance, next, limits);
                        for (int part : relation.parts()) {
                            reach(part, at, distance, next, limits);
                        }
                    }
                }
            }
            edge = next;
        }
        return List.copyOf(distance.keySet());
    }

    private static void reach(int cell, int at, Map<Integer, Integer> distance, List<Integer> next, Limits limits) {
        if (limits.rise(cell) > 0 && distance.putIfAbsent(cell, at) == null) {
            next.add(cell);
        }
    }
}
