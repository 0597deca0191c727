package id.sigi.disclosure.attack;

import id.sigi.disclosure.rule.Protection;
import id.sigi.disclosure.solve.IntegerRange;
import id.sigi.disclosure.solve.Limits;
import id.sigi.disclosure.solve.Move;
import id.sigi.disclosure.solve.MoveProgram;
import id.sigi.disclosure.system.CellSystem;
import id.sigi.disclosure.system.Visibility;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Attacks a pattern: for every suppressed cell the interval that the published figures allow, for an outsider, for each contributor and for each pair within a cell.
 * Where few cells hang together ends are those of tables of whole numbers, if the system counts; where more do, those of linear programmes; and where a
 * programme would be too large, the widest interval that known tables span.
 */
public final class Audit {
    /** Cells times squared sums beyond which a group is not solved but where known tables do not suffice. */
    private static final double MOST_WORK = 5e7;

    /** Cells beyond which ends are not sought by whole numbers. */
    private static final int MOST_INTEGER = 80;

    private static final double FAR = 1e9;

    private final CellSystem system;
    private final Map<Integer, Protection> sensitive;
    private final BitSet hidden;
    private final Evidence evidence;
    private final Readers readers;
    private final PriorKnowledge prior;
    private final boolean isCount;
    private final List<CellAudit> rows = new ArrayList<>();
    private long programmes;

    private Audit(CellSystem system, Map<Integer, Protection> sensitive, BitSet hidden, Evidence evidence) {
        this.system = system;
        this.sensitive = sensitive;
        this.hidden = (BitSet) hidden.clone();
        IntStream.range(0, system.size())
                .filter(at -> system.cell(at).visibility() == Visibility.LATENT)
                .forEach(this.hidden::set);
        this.evidence = evidence.checked(system, this.hidden);
        this.readers = Readers.of(system, this.hidden);
        this.prior = new PriorKnowledge(system);
        this.isCount = system.cells().stream().allMatch(cell -> cell.value() == Math.rint(cell.value()));
    }

    /**
     * Attacks a pattern.
     *
     * @param system the system
     * @param sensitive the cells that need protection, by index
     * @param hidden the suppressed cells; latent ones are hidden besides
     * @param evidence tables that are known to agree with what is published, for groups that are too large to solve
     */
    public static AuditReport of(
            CellSystem system, Map<Integer, Protection> sensitive, BitSet hidden, Evidence evidence) {
        long start = System.nanoTime();
        Audit audit = new Audit(system, sensitive, hidden, evidence);
        sensitive.forEach((cell, needed) -> audit.open(cell, needed));
        Components.of(system, audit.hidden).forEach(audit::attack);
        audit.rows.sort(Comparator.comparing(CellAudit::name));
        Map<Reader.Kind, Long> kinds = new EnumMap<>(Reader.Kind.class);
        audit.readers.all().forEach(reader -> kinds.merge(reader.kind(), 1L, Long::sum));
        return new AuditReport(
                audit.rows,
                kinds,
                audit.programmes,
                "bounded revised simplex from the true table; branch and bound of ojAlgo for whole numbers",
                (System.nanoTime() - start) / 1e9);
    }

    /** A sensitive cell that is published is known. */
    private void open(int cell, Protection needed) {
        if (!hidden.get(cell)) {
            double value = system.value(cell);
            Interval known = new Interval(value, value, isCount ? Interval.Basis.INTEGER : Interval.Basis.LINEAR);
            rows.add(new CellAudit(
                    system.cell(cell).name(),
                    value,
                    system.cell(cell).visibility(),
                    true,
                    needed,
                    known,
                    "outsider",
                    known,
                    false));
        }
    }

    private void attack(List<Integer> group) {
        double sums = MoveProgram.countSums(system, group);
        if (group.size() * sums * sums > MOST_WORK) {
            group.forEach(cell -> row(cell, known(cell, readers.outsider()), evidence, reader -> known(cell, reader)));
            return;
        }
        Group solving = new Group(new MoveProgram(system, group), group, isCount && group.size() <= MOST_INTEGER);
        for (int cell : group) {
            Evidence found = new Evidence();
            Interval interval = solved(solving, cell, readers.outsider(), found);
            row(cell, interval, found, reader -> solved(solving, cell, reader, new Evidence()));
        }
    }

    /** Cells that hang together and are solved for. */
    private record Group(MoveProgram programme, List<Integer> cells, boolean isInteger) {}

    private void row(int cell, Interval outsider, Evidence found, Function<Reader, Interval> interval) {
        Protection needed = sensitive.getOrDefault(cell, Protection.NONE);
        Closest closest = new Closest(readers.outsider(), outsider, isSafe(cell, needed, outsider, readers.outsider()));
        if (!needed.isNone() && closest.isSafe()) {
            for (Reader reader : readers.informedOf(found.support(cell))) {
                if (!reader.own().contains(cell)
                        && !found.lack(cell, needed, reader).isNone()) {
                    Interval his = interval.apply(reader);
                    boolean isSafe = isSafe(cell, needed, his, reader) || prior.has(cell, needed, reader);
                    closest = closest.or(new Closest(reader, his, isSafe));
                }
            }
        }
        rows.add(new CellAudit(
                system.cell(cell).name(),
                system.value(cell),
                system.cell(cell).visibility(),
                !needed.isNone(),
                needed,
                outsider,
                closest.reader().name(),
                closest.interval(),
                closest.isSafe()));
    }

    /** The reader who comes closest: one who comes too close before one who does not. */
    private record Closest(Reader reader, Interval interval, boolean isSafe) {
        Closest or(Closest other) {
            boolean isCloser = isSafe == other.isSafe ? other.interval.width() < interval.width() : isSafe;
            return isCloser ? other : this;
        }
    }

    private boolean isSafe(int cell, Protection needed, Interval interval, Limits reader) {
        double value = system.value(cell);
        return Evidence.lack(needed, reader.fall(cell), value - interval.low(), interval.high() - value)
                .isNone();
    }

    private Interval known(int cell, Reader reader) {
        double value = system.value(cell);
        return new Interval(
                value - evidence.reach(cell, -1, reader),
                value + evidence.reach(cell, 1, reader),
                Interval.Basis.AT_LEAST);
    }

    private Interval solved(Group group, int cell, Reader reader, Evidence found) {
        double value = system.value(cell);
        double fall = end(group, cell, -1, reader, found);
        double rise = end(group, cell, 1, reader, found);
        return new Interval(
                value - fall, value + rise, group.isInteger() ? Interval.Basis.INTEGER : Interval.Basis.LINEAR);
    }

    private double end(Group group, int cell, int sign, Reader reader, Evidence found) {
        programmes++;
        double far = FAR + 10 * system.value(cell);
        Move move = group.programme().farthest(cell, sign, far, reader);
        double reach = Math.abs(move.of(cell));
        if (reach >= far * (1 - 1e-9)) {
            found.add(cell, move);
            return Double.POSITIVE_INFINITY;
        }
        if (group.isInteger() && !move.isWhole()) {
            programmes++;
            return IntegerRange.farthest(system, group.cells(), cell, sign, reader, reach);
        }
        found.add(cell, move);
        return group.isInteger() ? Math.rint(reach) : reach;
    }
}
