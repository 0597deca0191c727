package id.sigi.disclosure.suppress;

import id.sigi.disclosure.attack.CellAudit;
import id.sigi.disclosure.attack.Evidence;
import id.sigi.disclosure.attack.Reader;
import id.sigi.disclosure.attack.Readers;
import id.sigi.disclosure.rule.Protection;
import id.sigi.disclosure.rule.Sensitivity;
import id.sigi.disclosure.system.Cell;
import id.sigi.disclosure.system.CellSystem;
import id.sigi.disclosure.system.TableGrid;
import id.sigi.disclosure.system.Visibility;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Finds the pattern. Sensitive cells are taken in falling order of what they need; where a reader comes too close to one, the cheapest move is sought by which the cell gets far
 * enough away from its value, and what moves with it is suppressed. Then cells are published again, the dearest first, as long as every sensitive cell keeps
 * its distance from every reader. Each step is a function of the system alone.
 */
public final class ComplementarySuppression {
    /** Cells times sensitive cells up to which every strategy is tried. */
    private static final long MOST_TRIED = 20_000;

    /** Cells up to which a pattern is audited as soon as it is found, and widths raised by so much at most. */
    private static final int MOST_CHECKED = 400;

    private static final double MOST_RAISED = 5;

    private final Strategy strategy;
    private final Protector protector;
    private final CellSystem system;
    private final Map<Integer, Protection> sensitive;
    private final double[] costs;

    private ComplementarySuppression(
            CellSystem system,
            Map<Integer, Protection> sensitive,
            ToDoubleFunction<Cell> costs,
            List<MoveFinder> finders,
            Strategy strategy) {
        this.system = system;
        this.sensitive = sensitive;
        this.strategy = strategy;
        this.costs = system.cells().stream().mapToDouble(costs).toArray();
        double[] prices = strategy.price() == Strategy.Price.COST
                ? this.costs
                : system.cells().stream().mapToDouble(CellCosts.NUMBER).toArray();
        this.protector = new Protector(system, sensitive, prices, finders, strategy.side());
    }

    /** The pattern of a system under rules, at the cost of {@link CellCosts#LOGARITHM}. */
    public static SuppressionPattern of(CellSystem system, Sensitivity rules) {
        return of(system, rules, CellCosts.LOGARITHM);
    }

    /** The pattern of one large table, for which cubes of cells are sought before programmes are solved. */
    public static SuppressionPattern of(
            CellSystem system, TableGrid grid, Sensitivity rules, ToDoubleFunction<Cell> costs) {
        List<MoveFinder> finders = List.of(new HypercubeFinder(grid), new ProgrammeFinder(system));
        return new ComplementarySuppression(system, rules.sensitive(system), costs, finders, Strategy.FIRST).pattern();
    }

    /**
     * The pattern of a system under rules, which also hold for suppressed cells that are known together. Where a small pattern is safe by linear programming and not by whole
     * numbers, the cell's width is raised until it is.
     */
    public static SuppressionPattern of(CellSystem system, Sensitivity rules, ToDoubleFunction<Cell> costs) {
        CellSystem whole = system;
        Map<String, Double> raised = new TreeMap<>();
        while (true) {
            Map<Integer, Protection> sensitive = rules.sensitive(whole);
            raise(sensitive, raised, whole);
            SuppressionPattern pattern = of(whole, sensitive, costs);
            Optional<CellSystem> more = Unions.with(whole, pattern.hidden(), rules);
            if (more.isPresent()) {
                whole = more.get();
            } else if (whole.size() > MOST_CHECKED || !isRaised(pattern, raised)) {
                return pattern;
            }
        }
    }

    private static void raise(Map<Integer, Protection> sensitive, Map<String, Double> raised, CellSystem system) {
        sensitive.replaceAll((cell, needed) -> {
            double more = raised.getOrDefault(system.cell(cell).name(), 0.0);
            return new Protection(needed.below(), needed.above(), needed.width() + more);
        });
    }

    private static boolean isRaised(SuppressionPattern pattern, Map<String, Double> raised) {
        boolean isRaised = false;
        for (CellAudit cell : pattern.audit().unsafe()) {
            double before = raised.getOrDefault(cell.name(), 0.0);
            if (!pattern.exposed().contains(cell.name()) && before < MOST_RAISED) {
                raised.put(cell.name(), before + 1);
                isRaised = true;
            }
        }
        return isRaised;
    }

    /**
     * The pattern of a system.
     *
     * @param system cells and sums
     * @param sensitive the cells that need protection, by index
     * @param costs what the loss of each cell costs, above 0
     */
    public static SuppressionPattern of(
            CellSystem system, Map<Integer, Protection> sensitive, ToDoubleFunction<Cell> costs) {
        List<MoveFinder> finders = List.of(new ProgrammeFinder(system));
        boolean isSmall = (long) system.size() * sensitive.size() <= MOST_TRIED;
        SuppressionPattern best = null;
        for (Strategy strategy : isSmall ? Strategy.list() : List.of(Strategy.FIRST)) {
            SuppressionPattern pattern =
                    new ComplementarySuppression(system, sensitive, costs, finders, strategy).pattern();
            if (best == null || isBetter(pattern, best, costs)) {
                best = pattern;
            }
        }
        return best;
    }

    /** A pattern that protects more cells, or as many at less cost. */
    private static boolean isBetter(SuppressionPattern one, SuppressionPattern than, ToDoubleFunction<Cell> costs) {
        int fewer = Integer.compare(one.exposed().size(), than.exposed().size());
        return fewer < 0 || (fewer == 0 && one.cost(costs) < than.cost(costs) - 1e-9);
    }

    /** By cubes alone, as the hypercube method does. */
    static SuppressionPattern ofCubes(CellSystem system, TableGrid grid, Sensitivity rules) {
        ComplementarySuppression cubes = new ComplementarySuppression(
                system,
                rules.sensitive(system),
                CellCosts.LOGARITHM,
                List.of(new HypercubeFinder(grid)),
                Strategy.FIRST);
        cubes.protectAll(cubes.order());
        return cubes.found();
    }

    private SuppressionPattern pattern() {
        protectAll(order());
        publishAgain();
        return found();
    }

    private List<Integer> order() {
        return sensitive.keySet().stream()
                .sorted(Comparator.comparingDouble(this::need).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private SuppressionPattern found() {
        return new SuppressionPattern(system, sensitive, protector.hidden(), protector.evidence(), protector.exposed());
    }

    private double need(int cell) {
        Protection needed = sensitive.get(cell);
        double sign = strategy.order() == Strategy.Order.SMALLEST ? -1e-3 : 1e-3;
        return Math.max(needed.above(), needed.width()) + sign * system.value(cell);
    }

    /** Every cell that is suppressed makes readers who know something of it, so that all are looked at again until nothing changes. */
    private void protectAll(List<Integer> order) {
        boolean isChanged = true;
        while (isChanged) {
            isChanged = false;
            Readers readers = Readers.of(system, protector.hidden());
            for (int cell : order) {
                isChanged |= protector.protect(cell, readers);
            }
        }
    }

    private void publishAgain() {
        BitSet first = protector.hidden();
        List<Integer> complementary = first.stream()
                .filter(at -> !sensitive.containsKey(at) && system.cell(at).visibility() == Visibility.SHOWN)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer at) -> costs[at])
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        Readers readers = Readers.of(system, first);
        complementary.forEach(cell -> protector.publish(cell, readers));
    }

    /** Readers to whom a cell is to be shown safe. */
    static List<Reader> against(int cell, Readers readers, Evidence evidence) {
        List<Reader> found = new ArrayList<>(List.of(readers.outsider()));
        readers.informedOf(evidence.support(cell)).stream()
                .filter(reader -> !reader.own().contains(cell))
                .forEach(found::add);
        return found;
    }
}
