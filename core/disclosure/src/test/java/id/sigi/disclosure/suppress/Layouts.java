package id.sigi.disclosure.suppress;

import id.sigi.disclosure.rule.Dominance;
import id.sigi.disclosure.rule.GroupDisclosure;
import id.sigi.disclosure.rule.MinimumFrequency;
import id.sigi.disclosure.rule.PPercent;
import id.sigi.disclosure.rule.Sensitivity;
import id.sigi.disclosure.rule.Zeros;
import id.sigi.disclosure.system.Cell;
import id.sigi.disclosure.system.CellSystem;
import id.sigi.disclosure.system.Contribution;
import id.sigi.disclosure.system.CrossTables;
import id.sigi.disclosure.system.Dimension;
import id.sigi.disclosure.system.Observation;
import id.sigi.disclosure.system.SystemBuilder;
import id.sigi.disclosure.system.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tables by which controls have been broken, by name. */
final class Layouts {
    static final Sensitivity TEN = Sensitivity.of(new MinimumFrequency(10, Zeros.SENSITIVE));
    private static final Sensitivity TEN_BUT_ZERO = Sensitivity.of(new MinimumFrequency(10, Zeros.PUBLISHED));
    private static final Sensitivity FIVE = Sensitivity.of(new MinimumFrequency(5, Zeros.SENSITIVE));

    private Layouts() {}

    /**
     * A table, the rules, and the sensitive cells that no pattern can protect.
     *
     * @param name what is special about it
     */
    record Layout(String name, CellSystem system, Sensitivity rules, List<String> exposed) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Layout> list() {
        List<Layout> layouts = new ArrayList<>(counts());
        layouts.addAll(structures());
        layouts.addAll(sums());
        return layouts;
    }

    private static Layout of(String name, CellSystem system, Sensitivity rules, String... exposed) {
        return new Layout(name, system, rules, List.of(exposed));
    }

    private static List<Layout> counts() {
        return List.of(
                of("one small cell", grid(new long[][] {{3, 40, 55}, {60, 70, 80}, {33, 44, 90}}), TEN),
                of(
                        "three singletons in a row",
                        grid(new long[][] {{1, 1, 1, 90}, {50, 60, 70, 80}, {45, 35, 25, 99}}),
                        TEN),
                of(
                        "three singletons in a column and a row",
                        grid(new long[][] {{1, 30, 1}, {40, 50, 60}, {1, 80, 70}}),
                        FIVE),
                of(
                        "sums of zeros and ones",
                        grid(new long[][] {{0, 1, 0, 1, 60}, {1, 0, 1, 0, 70}, {30, 40, 50, 60, 80}}),
                        TEN),
                of("zeros published", grid(new long[][] {{0, 4, 50}, {6, 0, 60}, {70, 80, 90}}), TEN_BUT_ZERO),
                of("everything small", grid(new long[][] {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}}), TEN),
                of("the total itself is small", grid(new long[][] {{1, 2}, {0, 3}}), TEN),
                of("two small cells on the diagonal", grid(new long[][] {{2, 50, 60}, {70, 3, 80}, {90, 65, 75}}), TEN),
                of("two small cells in one row", grid(new long[][] {{2, 4, 60}, {70, 30, 80}, {90, 65, 75}}), TEN),
                of("a singleton for complement", grid(new long[][] {{1, 1, 80}, {1, 1, 90}, {60, 70, 75}}), FIVE),
                of("a pair for complement", grid(new long[][] {{2, 2, 80}, {1, 2, 90}, {60, 70, 75}}), FIVE),
                of("a large row beside small ones", grid(new long[][] {{9, 9, 9}, {900, 800, 700}, {9, 8, 7}}), TEN),
                of(
                        "everybody in one category",
                        statuses(),
                        Sensitivity.of(new GroupDisclosure("status", 5), new MinimumFrequency(5, Zeros.PUBLISHED))));
    }

    private static List<Layout> structures() {
        return List.of(
                of("the same cell at several levels", levels(), TEN),
                of("a hierarchy of areas", areas(), TEN),
                of("groupings that are not nested", ages(), TEN),
                of("groups that differ by few people", differing(), TEN),
                of("two tables with a common margin", linked(false), TEN),
                of("three margins of one crossing", linked(true), TEN),
                of("three classifications", cube(), TEN),
                of("a cell forced open", forced(), TEN, "area=a, sex=f"),
                of("neighbours forced open", openNeighbours(), TEN, "area=a, sex=f"),
                of("one number under two names", named(), TEN),
                of("a subgroup of a plan", subgroup(), TEN));
    }

    private static List<Layout> sums() {
        return List.of(
                of("a contributor alone", amounts(30, 0.0), Sensitivity.of(new PPercent(10))),
                of("two contributors", amounts(30, 12.0), Sensitivity.of(new PPercent(10))),
                of("dominance of two", amounts(700, 90.0), Sensitivity.of(new Dominance(2, 85))),
                of("dominance over a union of suppressed cells", union(), Sensitivity.of(new PPercent(20))),
                of("sums in rupiah", rupiah(), Sensitivity.of(new PPercent(15), new Dominance(1, 70))));
    }

    /** Rows are areas, columns statuses, both with totals. */
    static CellSystem grid(long[][] counts) {
        List<Observation> rows = new ArrayList<>();
        List<String> areas = new ArrayList<>();
        List<String> statuses = new ArrayList<>();
        for (int row = 0; row < counts.length; row++) {
            areas.add("r" + row);
            for (int column = 0; column < counts[row].length; column++) {
                rows.add(Observation.people(counts[row][column], "r" + row, "c" + column));
            }
        }
        for (int column = 0; column < counts[0].length; column++) {
            statuses.add("c" + column);
        }
        return CrossTables.over(Dimension.flat("area", areas), Dimension.flat("status", statuses))
                .of(rows)
                .table("area", "status")
                .system();
    }

    private static CellSystem statuses() {
        return grid(new long[][] {{40, 0, 0}, {30, 35, 20}, {25, 45, 22}, {18, 16, 14}});
    }

    private static CellSystem levels() {
        Dimension area = Dimension.tree(
                "area",
                List.of("a1", "b1", "b2", "c1"),
                Map.of("a1", "a", "a", "north", "b1", "b", "b2", "b", "b", "north", "c1", "c"));
        return CrossTables.over(area, Dimension.flat("sex", List.of("f", "m")))
                .of(List.of(
                        Observation.people(4, "a1", "f"), Observation.people(30, "a1", "m"),
                        Observation.people(25, "b1", "f"), Observation.people(35, "b1", "m"),
                        Observation.people(45, "b2", "f"), Observation.people(28, "b2", "m"),
                        Observation.people(55, "c1", "f"), Observation.people(62, "c1", "m")))
                .table("area", "sex")
                .system();
    }

    private static CellSystem areas() {
        Dimension area = Dimension.tree(
                "area",
                List.of("a1", "a2", "a3", "b1", "b2", "b3"),
                Map.of("a1", "a", "a2", "a", "a3", "a", "b1", "b", "b2", "b", "b3", "b"));
        long[][] counts = {{3, 20, 31}, {22, 40, 18}, {35, 27, 16}, {52, 8, 41}, {33, 29, 44}, {19, 25, 0}};
        List<Observation> rows = new ArrayList<>();
        List<String> codes = List.of("a1", "a2", "a3", "b1", "b2", "b3");
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < 3; column++) {
                rows.add(Observation.people(counts[row][column], codes.get(row), "s" + column));
            }
        }
        return CrossTables.over(area, Dimension.flat("status", List.of("s0", "s1", "s2")))
                .of(rows)
                .table("area", "status")
                .system();
    }

    private static Dimension overlapping() {
        return Dimension.grouped("age", List.of("18", "19", "20", "21", "22", "23"))
                .withGrouping(Map.of(
                        "18", "18-19", "19", "18-19", "20", "20-23", "21", "20-23", "22", "20-23", "23", "20-23"))
                .withGrouping(Map.of(
                        "18", "18-20", "19", "18-20", "20", "18-20", "21", "21-23", "22", "21-23", "23", "21-23"));
    }

    private static CellSystem ages() {
        return CrossTables.over(overlapping(), Dimension.flat("sex", List.of("f", "m")))
                .of(List.of(
                        Observation.people(40, "18", "f"),
                        Observation.people(35, "19", "m"),
                        Observation.people(17, "20", "f"),
                        Observation.people(4, "20", "m"),
                        Observation.people(60, "21", "f"),
                        Observation.people(55, "22", "m"),
                        Observation.people(5, "23", "f")))
                .table("age", "sex")
                .system();
    }

    private static CellSystem differing() {
        return CrossTables.over(overlapping())
                .of(List.of(Observation.people(40, "18"), Observation.people(2, "20"), Observation.people(60, "21")))
                .table("age")
                .system();
    }

    private static CellSystem linked(boolean isCrossed) {
        List<Observation> rows = new ArrayList<>();
        long[][][] counts = {{{2, 20}, {31, 14}, {12, 25}}, {{1, 3}, {24, 50}, {40, 16}}, {{33, 1}, {15, 27}, {18, 44}}
        };
        for (int area = 0; area < 3; area++) {
            for (int status = 0; status < 3; status++) {
                for (int sex = 0; sex < 2; sex++) {
                    rows.add(Observation.people(
                            counts[area][status][sex], "r" + area, "s" + status, sex == 0 ? "f" : "m"));
                }
            }
        }
        CrossTables tables = CrossTables.over(
                        Dimension.flat("area", List.of("r0", "r1", "r2")),
                        Dimension.flat("status", List.of("s0", "s1", "s2")),
                        Dimension.flat("sex", List.of("f", "m")))
                .of(rows)
                .table("area", "status")
                .table("area", "sex");
        return isCrossed ? tables.table("status", "sex").crossed().system() : tables.system();
    }

    private static CellSystem cube() {
        List<Observation> rows = new ArrayList<>();
        for (int one = 0; one < 3; one++) {
            for (int two = 0; two < 3; two++) {
                for (int three = 0; three < 3; three++) {
                    rows.add(Observation.people(
                            (one * 17 + two * 11 + three * 29 + one * two * three * 5) % 41,
                            "a" + one,
                            "b" + two,
                            "c" + three));
                }
            }
        }
        return CrossTables.over(
                        Dimension.flat("one", List.of("a0", "a1", "a2")),
                        Dimension.flat("two", List.of("b0", "b1", "b2")),
                        Dimension.flat("three", List.of("c0", "c1", "c2")))
                .of(rows)
                .table("one", "two", "three")
                .system();
    }

    private static CrossTables sexes() {
        return CrossTables.over(
                        Dimension.flat("area", List.of("a", "b", "c")), Dimension.flat("sex", List.of("f", "m")))
                .of(List.of(
                        Observation.people(4, "a", "f"), Observation.people(30, "a", "m"),
                        Observation.people(41, "b", "f"), Observation.people(33, "b", "m"),
                        Observation.people(2, "c", "f"), Observation.people(58, "c", "m")))
                .table("area", "sex");
    }

    private static CellSystem forced() {
        return sexes().open(name -> name.equals("area=a, sex=f")).system();
    }

    /** The other sex and both margins of the area are out already. */
    private static CellSystem openNeighbours() {
        return sexes().open(name -> name.equals("area=a, sex=m") || name.equals("area=a"))
                .system();
    }

    private static CellSystem named() {
        return new SystemBuilder()
                .count("trained", 120)
                .count("trained women", 6)
                .count("trained men", 114)
                .count("women with a certificate", 6)
                .count("with a certificate", 90)
                .count("men with a certificate", 84)
                .sum("trained", List.of("trained women", "trained men"))
                .sum("with a certificate", List.of("women with a certificate", "men with a certificate"))
                .sum("trained women", List.of("women with a certificate"))
                .build();
    }

    /** A plan on everybody and one on those with a device: who has none follows. */
    private static CellSystem subgroup() {
        return new SystemBuilder()
                .count("all, treated", 400)
                .count("all, control", 380)
                .count("device, treated", 396)
                .count("device, control", 350)
                .cell(Cell.count("no device, treated", 4).with(Visibility.LATENT))
                .cell(Cell.count("no device, control", 30).with(Visibility.LATENT))
                .sum("all, treated", List.of("device, treated", "no device, treated"))
                .sum("all, control", List.of("device, control", "no device, control"))
                .build();
    }

    private static CellSystem amounts(double first, double second) {
        List<Observation> rows = new ArrayList<>();
        rows.add(Observation.amount("p1", first, "a", "x"));
        if (second > 0) {
            rows.add(Observation.amount("p2", second, "a", "x"));
        }
        String[] areas = {"a", "b", "c"};
        String[] kinds = {"x", "y", "z"};
        for (int area = 0; area < 3; area++) {
            for (int kind = 0; kind < 3; kind++) {
                if (area + kind > 0) {
                    for (int one = 0; one < 6; one++) {
                        rows.add(Observation.amount(
                                "q" + area + kind + one, 20 + 7 * area + 5 * kind + one, areas[area], kinds[kind]));
                    }
                }
            }
        }
        return CrossTables.over(Dimension.flat("area", List.of(areas)), Dimension.flat("kind", List.of(kinds)))
                .of(rows)
                .table("area", "kind")
                .system();
    }

    /** One provider dominates two kinds of an area, which protect each other and give him away together. */
    private static CellSystem union() {
        List<Observation> rows = new ArrayList<>(List.of(
                Observation.amount("p", 500, "a", "x"), Observation.amount("s", 20, "a", "x"),
                Observation.amount("p", 400, "a", "y"), Observation.amount("t", 15, "a", "y")));
        for (String area : List.of("a", "b", "c")) {
            for (String kind : List.of("x", "y", "z")) {
                if (!area.equals("a") || kind.equals("z")) {
                    for (int one = 0; one < 5; one++) {
                        rows.add(Observation.amount("q" + area + kind + one, 150 + 10 * one, area, kind));
                    }
                }
            }
        }
        return CrossTables.over(
                        Dimension.flat("area", List.of("a", "b", "c")), Dimension.flat("kind", List.of("x", "y", "z")))
                .of(rows)
                .table("area", "kind")
                .system();
    }

    private static CellSystem rupiah() {
        List<Cell> cells = List.of(
                Cell.sum("a", List.of(new Contribution("p", 9.1e9), new Contribution("q", 2e8))),
                Cell.sum(
                        "b",
                        List.of(
                                new Contribution("r", 4e9),
                                new Contribution("s", 3.5e9),
                                new Contribution("t", 3.25e9))),
                Cell.sum(
                        "c",
                        List.of(new Contribution("u", 8e9), new Contribution("v", 7e9), new Contribution("w", 6e9))));
        SystemBuilder builder = new SystemBuilder();
        cells.forEach(builder::cell);
        List<Contribution> all =
                cells.stream().flatMap(cell -> cell.largest().stream()).toList();
        return builder.cell(Cell.sum("total", all))
                .sum("total", List.of("a", "b", "c"))
                .build();
    }
}
