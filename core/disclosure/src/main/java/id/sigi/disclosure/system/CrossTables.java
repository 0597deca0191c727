package id.sigi.disclosure.system;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Linked and hierarchical tables over the same observations. A table shows some classifications with all their codes and totals; a cell is named by its codes
 * other than totals ({@code region=B, sex=f}), so that a margin that two tables share is one cell.
 */
public final class CrossTables {
    private final List<Dimension> dimensions;
    private final List<Codes> codes;
    private final List<Observation> observations = new ArrayList<>();
    private final List<Map<String, int[]>> holdingOf = new ArrayList<>();
    private final Set<Shape> shapes = new LinkedHashSet<>();
    private boolean isCount;
    private Predicate<String> isOpen = name -> false;

    /** Which classifications a table shows; the crossing of tables is shown nowhere. */
    private record Shape(List<Boolean> has, boolean isShown) {}

    /** What is counted in a cell. */
    private static final class Sums {
        private double value;
        private long people;
        private final Map<String, Double> named = new TreeMap<>();

        private void add(Observation row, String place, boolean isCount) {
            value += row.amount();
            people += row.people();
            if (!row.who().isEmpty()) {
                named.merge(row.who(), row.amount(), Double::sum);
            } else if (isCount && people <= 2) {
                for (long one = 0; one < row.people(); one++) {
                    named.put(place + "#" + one, 1.0);
                }
            }
        }
    }

    private CrossTables(List<Dimension> dimensions) {
        dimensions.forEach(dimension -> holdingOf.add(new HashMap<>()));
        this.dimensions = List.copyOf(dimensions);
        this.codes = dimensions.stream().map(Dimension::codes).toList();
    }

    public static CrossTables over(Dimension... dimensions) {
        return new CrossTables(List.of(dimensions));
    }

    /** Adds what is counted or summed; the order does not matter. */
    public CrossTables of(List<Observation> rows) {
        observations.addAll(rows);
        return this;
    }

    /** Adds a table of some classifications. */
    public CrossTables table(String... names) {
        shapes.add(new Shape(has(List.of(names)), true));
        return this;
    }

    /** Takes into account that all tables are margins of one crossing of all classifications, which is not published. */
    public CrossTables crossed() {
        shapes.add(new Shape(dimensions.stream().map(dimension -> true).toList(), false));
        return this;
    }

    /** Says which cells are published whatever follows. */
    public CrossTables open(Predicate<String> names) {
        isOpen = names;
        return this;
    }

    private List<Boolean> has(List<String> names) {
        Set<String> known =
                new LinkedHashSet<>(dimensions.stream().map(Dimension::name).toList());
        if (!known.containsAll(names)) {
            throw new IllegalArgumentException("a table shows " + names + "; the classifications are " + known);
        }
        return dimensions.stream()
                .map(dimension -> names.contains(dimension.name()))
                .toList();
    }

    /** The system of all tables. */
    public CellSystem system() {
        Map<List<Integer>, Sums> sums = new HashMap<>();
        Map<List<Integer>, Visibility> seen = new LinkedHashMap<>();
        shapes.forEach(shape ->
                eachCell(shape, cell -> seen.merge(cell, visibility(cell, shape), (one, other) -> shown(one, other))));
        isCount = observations.stream().allMatch(row -> row.who().isEmpty());
        List<Observation> ordered =
                observations.stream().sorted(CrossTables::compare).toList();
        for (Observation row : ordered) {
            add(row, sums, seen);
        }
        SystemBuilder builder = new SystemBuilder();
        seen.forEach((cell, visibility) -> builder.cell(cell(cell, visibility, sums.getOrDefault(cell, new Sums()))));
        shapes.forEach(shape -> relations(shape, builder));
        return builder.build();
    }

    /** Where the cells of a system stand, if it is that of one table of all classifications. */
    public Optional<TableGrid> grid(CellSystem system) {
        boolean isOne = shapes.size() == 1 && !shapes.iterator().next().has().contains(false);
        if (!isOne) {
            return Optional.empty();
        }
        int[] cells = new int[system.size()];
        int[] place = {0};
        eachCell(shapes.iterator().next(), cell -> cells[place[0]++] = system.get(name(cell)));
        return Optional.of(new TableGrid(codes, cells));
    }

    private static Visibility shown(Visibility one, Visibility other) {
        return one == Visibility.LATENT ? other : one;
    }

    private static int compare(Observation one, Observation other) {
        int byCodes = one.codes().toString().compareTo(other.codes().toString());
        int byWho = byCodes != 0 ? byCodes : one.who().compareTo(other.who());
        return byWho != 0 ? byWho : Double.compare(one.amount(), other.amount());
    }

    private Visibility visibility(List<Integer> cell, Shape shape) {
        boolean isLatent = !shape.isShown();
        for (int at = 0; at < codes.size(); at++) {
            isLatent |= codes.get(at).isLatent().get(cell.get(at));
        }
        if (isLatent) {
            return Visibility.LATENT;
        }
        return isOpen.test(name(cell)) ? Visibility.OPEN : Visibility.SHOWN;
    }

    private Cell cell(List<Integer> cell, Visibility visibility, Sums sums) {
        List<Contribution> largest = new ArrayList<>();
        boolean isUnnamed = sums.named.size() < Math.min(sums.people, 2);
        if (!isUnnamed) {
            sums.named.forEach((who, amount) -> largest.add(new Contribution(who, amount)));
        }
        long contributors = isCount ? sums.people : sums.named.size();
        boolean isListed = !isCount || sums.people <= 2;
        return new Cell(name(cell), sums.value, contributors, isListed ? largest : List.of(), visibility);
    }

    private void add(Observation row, Map<List<Integer>, Sums> sums, Map<List<Integer>, Visibility> seen) {
        List<int[]> holding = new ArrayList<>();
        for (int at = 0; at < codes.size(); at++) {
            int dimension = at;
            holding.add(holdingOf
                    .get(at)
                    .computeIfAbsent(
                            row.codes().get(at),
                            code -> codes.get(dimension)
                                    .holding(dimensions.get(dimension).place(code))));
        }
        String place = row.codes().toString();
        product(holding, cell -> {
            if (seen.containsKey(cell)) {
                sums.computeIfAbsent(cell, none -> new Sums()).add(row, place, isCount);
            }
        });
    }

    private void eachCell(Shape shape, Consumer<List<Integer>> seen) {
        List<int[]> ranges = new ArrayList<>();
        for (int at = 0; at < codes.size(); at++) {
            ranges.add(shape.has().get(at) ? range(codes.get(at).size()) : new int[] {0});
        }
        product(ranges, seen);
    }

    private static int[] range(int size) {
        int[] all = new int[size];
        Arrays.setAll(all, at -> at);
        return all;
    }

    private static void product(List<int[]> choices, Consumer<List<Integer>> seen) {
        int[] at = new int[choices.size()];
        while (true) {
            List<Integer> cell = new ArrayList<>(at.length);
            for (int place = 0; place < at.length; place++) {
                cell.add(choices.get(place)[at[place]]);
            }
            seen.accept(cell);
            int place = at.length - 1;
            while (place >= 0 && ++at[place] == choices.get(place).length) {
                at[place--] = 0;
            }
            if (place < 0) {
                return;
            }
        }
    }

    private void relations(Shape shape, SystemBuilder builder) {
        for (int along = 0; along < codes.size(); along++) {
            if (shape.has().get(along)) {
                int dimension = along;
                eachCell(shape, cell -> {
                    if (cell.get(dimension) == 0) {
                        codes.get(dimension).sums().forEach(sum -> relation(cell, dimension, sum, builder));
                    }
                });
            }
        }
    }

    private void relation(List<Integer> cell, int dimension, int[] sum, SystemBuilder builder) {
        List<String> parts = new ArrayList<>();
        for (int at = 1; at < sum.length; at++) {
            parts.add(name(with(cell, dimension, sum[at])));
        }
        builder.sum(
                name(with(cell, dimension, sum[0])),
                parts,
                dimensions.get(dimension).name());
    }

    private static List<Integer> with(List<Integer> cell, int dimension, int code) {
        List<Integer> other = new ArrayList<>(cell);
        other.set(dimension, code);
        return other;
    }

    private String name(List<Integer> cell) {
        StringBuilder name = new StringBuilder();
        for (int at = 0; at < codes.size(); at++) {
            if (cell.get(at) != 0) {
                name.append(name.length() == 0 ? "" : ", ")
                        .append(dimensions.get(at).name())
                        .append('=')
                        .append(codes.get(at).names().get(cell.get(at)));
            }
        }
        return name.length() == 0 ? "total" : name.toString();
    }
}
