package id.sigi.disclosure.suppress;

import id.sigi.disclosure.attack.Evidence;
import id.sigi.disclosure.attack.PriorKnowledge;
import id.sigi.disclosure.attack.Reader;
import id.sigi.disclosure.attack.Readers;
import id.sigi.disclosure.rule.Protection;
import id.sigi.disclosure.solve.Limits;
import id.sigi.disclosure.solve.Move;
import id.sigi.disclosure.system.CellSystem;
import id.sigi.disclosure.system.Visibility;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A pattern as it grows and shrinks, with the moves that show its cells safe. */
final class Protector {
    private final CellSystem system;
    private final Map<Integer, Protection> sensitive;
    private final double[] costs;
    private final List<MoveFinder> finders;
    private final Strategy.Side side;
    private final BitSet hidden = new BitSet();
    private final BitSet free = new BitSet();
    private final Evidence evidence = new Evidence();
    private final PriorKnowledge prior;
    private final Set<String> exposed = new TreeSet<>();

    Protector(
            CellSystem system,
            Map<Integer, Protection> sensitive,
            double[] costs,
            List<MoveFinder> finders,
            Strategy.Side side) {
        this.side = side;
        this.system = system;
        this.sensitive = sensitive;
        this.costs = costs;
        this.finders = finders;
        this.prior = new PriorKnowledge(system);
        for (int at = 0; at < system.size(); at++) {
            Visibility seen = system.cell(at).visibility();
            free.set(at, seen != Visibility.OPEN);
            if (seen == Visibility.LATENT || (seen == Visibility.SHOWN && sensitive.containsKey(at))) {
                hidden.set(at);
            } else if (sensitive.containsKey(at)) {
                exposed.add(system.cell(at).name());
            }
        }
    }

    BitSet hidden() {
        return (BitSet) hidden.clone();
    }

    Evidence evidence() {
        return evidence;
    }

    List<String> exposed() {
        return List.copyOf(exposed);
    }

    /** Suppresses what a sensitive cell lacks against any reader; whether that was anything. */
    boolean protect(int cell, Readers readers) {
        if (!hidden.get(cell) || exposed.contains(system.cell(cell).name())) {
            return false;
        }
        int before = hidden.cardinality();
        boolean isChanged = true;
        while (isChanged) {
            isChanged = false;
            for (Reader reader : ComplementarySuppression.against(cell, readers, evidence)) {
                isChanged |= protect(cell, reader);
            }
        }
        return hidden.cardinality() > before;
    }

    /** Whether anything was found that the reader cannot rule out, and so others have to be looked at again. */
    private boolean protect(int cell, Reader reader) {
        Protection needed = sensitive.get(cell);
        if (evidence.lack(cell, needed, reader).isNone()
                || exposed.contains(system.cell(cell).name())) {
            return false;
        }
        double room = reader.fall(cell);
        int before = evidence.of(cell).size();
        double fallen = Math.min(Math.max(needed.below(), needed.width()), room);
        moveAmong(cell, -1, fallen, reader);
        moveAmong(cell, 1, Math.max(needed.above(), needed.width() - evidence.reach(cell, -1, reader)), reader);
        if (side == Strategy.Side.FALL && !evidence.lack(cell, needed, reader).isNone()) {
            moveAny(cell, -1, fallen, reader);
        }
        double rise = Math.max(needed.above(), needed.width() - evidence.reach(cell, -1, reader));
        moveAny(cell, 1, rise, reader);
        Evidence.Lack lack = evidence.lack(cell, needed, reader);
        if (lack.below() > 0 || lack.width() > 0) {
            double fall = Math.max(Math.min(needed.below(), room), needed.width() - evidence.reach(cell, 1, reader));
            moveAny(cell, -1, Math.min(fall, room), reader);
        }
        if (!evidence.lack(cell, needed, reader).isNone() && !prior.has(cell, needed, reader)) {
            exposed.add(system.cell(cell).name());
        }
        return evidence.of(cell).size() > before;
    }

    private void move(int cell, int sign, double amount, Limits limits, List<MoveFinder> by) {
        for (MoveFinder finder : by) {
            if (amount <= 0 || evidence.reach(cell, sign, limits) >= amount * (1 - 1e-9)) {
                return;
            }
            finder.find(cell, sign, amount, limits, at -> hidden.get(at) ? 0 : costs[at])
                    .ifPresent(move -> {
                        if (sign * move.of(cell) > evidence.reach(cell, sign, limits) + 1e-9) {
                            evidence.add(cell, move);
                            move.steps().keySet().forEach(hidden::set);
                        }
                    });
        }
    }

    /** Only what is suppressed moves, as the first finder sees it. */
    private void moveAmong(int cell, int sign, double amount, Reader reader) {
        move(cell, sign, amount, new Bounded(reader, hidden), finders.subList(0, 1));
    }

    /** Whatever may be suppressed moves. */
    private void moveAny(int cell, int sign, double amount, Reader reader) {
        move(cell, sign, amount, new Bounded(reader, free), finders);
    }

    private record Bounded(Limits reader, BitSet free) implements Limits {
        @Override
        public double fall(int cell) {
            return free.get(cell) ? reader.fall(cell) : 0;
        }

        @Override
        public double rise(int cell) {
            return free.get(cell) ? reader.rise(cell) : 0;
        }
    }

    /** Publishes a cell again if every sensitive cell stays safe without its moving. */
    void publish(int published, Readers readers) {
        hidden.clear(published);
        Map<Integer, List<Move>> before = new TreeMap<>();
        for (int cell : evidence.movedWith(published)) {
            if (sensitive.containsKey(cell)
                    && !exposed.contains(system.cell(cell).name())) {
                before.put(cell, evidence.of(cell));
                evidence.replace(
                        cell,
                        evidence.of(cell).stream()
                                .filter(move -> move.of(published) == 0)
                                .toList());
                if (!isSafe(cell, readers)) {
                    before.forEach(evidence::replace);
                    hidden.set(published);
                    return;
                }
            }
        }
    }

    private boolean isSafe(int cell, Readers readers) {
        Protection needed = sensitive.get(cell);
        int before = -1;
        while (evidence.of(cell).size() != before) {
            before = evidence.of(cell).size();
            for (Reader reader : ComplementarySuppression.against(cell, readers, evidence)) {
                if (!evidence.lack(cell, needed, reader).isNone()
                        && !isFound(cell, needed, reader)
                        && !prior.has(cell, needed, reader)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isFound(int cell, Protection needed, Reader reader) {
        double room = reader.fall(cell);
        moveAmong(cell, -1, Math.min(room, Math.max(needed.below(), needed.width())), reader);
        moveAmong(cell, 1, Math.max(needed.above(), needed.width() - evidence.reach(cell, -1, reader)), reader);
        return evidence.lack(cell, needed, reader).isNone();
    }
}
