package id.sigi.methods.randomisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A small lottery as raw rows, and its truth by brute force: every equally likely draw is made, the rows' arms are set by it, and the statistic
 * is computed from the rows with the formulas of a textbook. It shares no code with the kernels.
 */
final class SmallDesign {
    private final String name;
    private final List<Person> people;
    private final List<Cell> cells;

    /** Somebody: a cell, a lot of that cell, a household, and outcomes, of which some may not be seen (not a number). */
    record Person(int cell, int lot, int household, List<Double> outcomes) {
        boolean isSeen(int outcome) {
            return !Double.isNaN(outcomes.get(outcome));
        }
    }

    /** A cell's lots, of which the first {@code winners} won; a household wins at most so many places. */
    record Cell(int lots, int winners, int places) {}

    /** One draw: by cell and lot whether it won. */
    record Draw(List<boolean[]> won) {}

    private SmallDesign(String name, List<Person> people, List<Cell> cells) {
        this.name = name;
        this.people = people;
        this.cells = cells;
    }

    /** What may be drawn. */
    enum Shape {
        PAIRS,
        TRIPLES,
        ONE_LOT_ARMS,
        MIXED,
        CAPPED
    }

    /** What the outcomes are like. */
    enum Outcome {
        NORMAL,
        TIED,
        BINARY,
        OFFSET,
        WHOLE,
        CONSTANT
    }

    static SmallDesign random(SplittableRandom random, Shape shape, Outcome outcome, boolean hasMissing) {
        List<Cell> cells = new ArrayList<>();
        List<Person> people = new ArrayList<>();
        int count = shape == Shape.CAPPED ? 1 + random.nextInt(2) : 1 + random.nextInt(shape == Shape.MIXED ? 3 : 5);
        boolean hasClusters = shape != Shape.CAPPED && random.nextInt(3) > 0;
        for (int cell = 0; cell < count; cell++) {
            Cell made = cell(random, shape);
            cells.add(made);
            for (int lot = 0; lot < made.lots; lot++) {
                // Two lots of a capped cell share a household, and the next two.
                int household = shape == Shape.CAPPED ? lot / 2 : lot;
                int size = hasClusters ? 1 + random.nextInt(4) : 1;
                for (int i = 0; i < size; i++) {
                    people.add(new Person(
                            cell,
                            lot,
                            household,
                            List.of(value(random, outcome, hasMissing), value(random, outcome, false))));
                }
            }
        }
        return new SmallDesign(shape + " " + outcome + (hasMissing ? " with missing" : ""), people, cells);
    }

    private static Cell cell(SplittableRandom random, Shape shape) {
        return switch (shape) {
            case PAIRS -> new Cell(2, 1, 1);
            case TRIPLES -> new Cell(3, 1 + random.nextInt(2), 1);
            case ONE_LOT_ARMS -> {
                int lots = 2 + random.nextInt(3);
                yield new Cell(lots, random.nextBoolean() ? 1 : lots - 1, 1);
            }
            case MIXED -> {
                int lots = 4 + random.nextInt(2);
                yield random.nextInt(4) == 0 ? new Cell(2, 1, 1) : new Cell(lots, 2 + random.nextInt(lots - 3), 1);
            }
            // Lots 0, 1 and 2, 3 and 4 of the households; the winners are put where a cap allows them below.
            case CAPPED -> new Cell(4 + random.nextInt(2), 2, 1);
        };
    }

    private static double value(SplittableRandom random, Outcome outcome, boolean hasMissing) {
        if (hasMissing && random.nextInt(5) == 0) {
            return Double.NaN;
        }
        double normal = Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
        return switch (outcome) {
            case NORMAL -> normal;
            case TIED -> Math.rint(normal) / 10;
            case BINARY -> normal > 0 ? 1 : 0;
            case OFFSET -> 1000 + Math.rint(100 * normal) / 100;
            case WHOLE -> Math.rint(3 * normal);
            case CONSTANT -> 0.3;
        };
    }

    /** The same draw with all outcomes times a factor, and so much larger. */
    SmallDesign turned(double factor, double offset) {
        return new SmallDesign(
                name + " x " + factor + " + " + offset,
                people.stream()
                        .map(person -> new Person(
                                person.cell,
                                person.lot,
                                person.household,
                                person.outcomes.stream()
                                        .map(outcome -> factor * outcome + offset)
                                        .toList()))
                        .toList(),
                cells);
    }

    @Override
    public String toString() {
        return name + ", " + cells.size() + " cells, " + people.size() + " people";
    }

    boolean isCapped() {
        return name.startsWith("CAPPED");
    }

    List<Person> people() {
        return people;
    }

    /** The draw that was made: the first lots won, in a capped cell the first of each household. */
    Draw made() {
        return new Draw(cells.stream()
                .map(cell -> {
                    boolean[] won = new boolean[cell.lots];
                    IntStream.range(0, cell.winners).forEach(i -> won[isCapped() ? 2 * i : i] = true);
                    return won;
                })
                .toList());
    }

    /** Every equally likely draw: sets of winners, or where places are capped the winners of every order of the lots. */
    List<Draw> draws() {
        List<Draw> draws = List.of(new Draw(List.of()));
        for (Cell cell : cells) {
            List<Draw> longer = new ArrayList<>();
            List<boolean[]> ways = isCapped() ? ofOrders(cell) : ofSets(cell);
            for (Draw draw : draws) {
                for (boolean[] way : ways) {
                    List<boolean[]> won = new ArrayList<>(draw.won);
                    won.add(way);
                    longer.add(new Draw(won));
                }
            }
            draws = longer;
        }
        return draws;
    }

    private static List<boolean[]> ofSets(Cell cell) {
        List<boolean[]> ways = new ArrayList<>();
        for (int set = 0; set < 1 << cell.lots; set++) {
            if (Integer.bitCount(set) == cell.winners) {
                boolean[] won = new boolean[cell.lots];
                for (int lot = 0; lot < cell.lots; lot++) {
                    won[lot] = (set >> lot & 1) == 1;
                }
                ways.add(won);
            }
        }
        return ways;
    }

    private static List<boolean[]> ofOrders(Cell cell) {
        List<boolean[]> ways = new ArrayList<>();
        orders(new ArrayList<>(), cell, ways);
        return ways;
    }

    private static void orders(List<Integer> order, Cell cell, List<boolean[]> ways) {
        if (order.size() == cell.lots) {
            boolean[] won = new boolean[cell.lots];
            int[] places = new int[cell.lots];
            int open = cell.winners;
            for (int lot : order) {
                if (open > 0 && places[lot / 2] < cell.places) {
                    won[lot] = true;
                    places[lot / 2]++;
                    open--;
                }
            }
            ways.add(won);
            return;
        }
        for (int lot = 0; lot < cell.lots; lot++) {
            if (!order.contains(lot)) {
                order.add(lot);
                orders(order, cell, ways);
                order.remove(order.size() - 1);
            }
        }
    }

    /** One arm of one cell in one draw: what each lot with somebody seen holds. */
    private List<double[]> arm(Draw draw, int cell, int outcome, boolean hasWon, double effect) {
        double[][] lots = new double[cells.get(cell).lots][2];
        boolean[] made = made().won.get(cell);
        for (Person person : people) {
            if (person.cell == cell && person.isSeen(outcome) && draw.won.get(cell)[person.lot] == hasWon) {
                lots[person.lot][0]++;
                lots[person.lot][1] += person.outcomes.get(outcome) - (made[person.lot] ? effect : 0);
            }
        }
        return Arrays.stream(lots).filter(lot -> lot[0] > 0).toList();
    }

    private static double people(List<double[]> arm) {
        return arm.stream().mapToDouble(lot -> lot[0]).sum();
    }

    private static double mean(List<double[]> arm) {
        return arm.stream().mapToDouble(lot -> lot[1]).sum() / people(arm);
    }

    private static double variance(List<double[]> arm) {
        double lots = arm.size();
        double squares = arm.stream()
                .mapToDouble(lot -> Math.pow(lot[1] - lot[0] * mean(arm), 2))
                .sum();
        double size = arm.stream().mapToDouble(lot -> lot[1] * lot[1]).sum();
        return squares < 1e-20 * size ? 0 : lots / (lots - 1) * squares / Math.pow(people(arm), 2);
    }

    /** Whether the draw that was made leaves a cell with a single lot in an arm and somebody in the other. */
    boolean isThin(int outcome) {
        return IntStream.range(0, cells.size()).anyMatch(cell -> {
            int drawn = arm(made(), cell, outcome, true, 0).size();
            int other = arm(made(), cell, outcome, false, 0).size();
            return drawn > 0 && other > 0 && Math.min(drawn, other) == 1;
        });
    }

    /** Whether some cell of the draw that was made has people of both arms. */
    boolean hasBothArms(int outcome) {
        return IntStream.range(0, cells.size())
                .anyMatch(cell -> !arm(made(), cell, outcome, true, 0).isEmpty()
                        && !arm(made(), cell, outcome, false, 0).isEmpty());
    }

    /** The difference of means within cells, weighted by people, or that over its error; infinite where nothing can be compared. */
    double statistic(Draw draw, int outcome, ContrastStatistic kind, double effect) {
        int needed = kind == ContrastStatistic.STUDENTISED ? 2 : 1;
        double weight = 0;
        double sum = 0;
        double variance = 0;
        for (int cell = 0; cell < cells.size(); cell++) {
            List<double[]> drawn = arm(draw, cell, outcome, true, effect);
            List<double[]> other = arm(draw, cell, outcome, false, effect);
            if (drawn.size() >= needed && other.size() >= needed) {
                double people = people(drawn) + people(other);
                weight += people;
                sum += people * (mean(drawn) - mean(other));
                variance += needed == 1 ? 0 : people * people * (variance(drawn) + variance(other));
            }
        }
        if (weight == 0) {
            return Double.POSITIVE_INFINITY;
        }
        // What is zero but for rounding is zero.
        double clean = Math.abs(sum) < 1e-9 * weight ? 0 : sum;
        if (kind == ContrastStatistic.DIFFERENCE || clean == 0) {
            return clean / weight;
        }
        return clean / Math.sqrt(variance);
    }

    /** Shares of all draws as far from zero, as large and as small as the draw that was made. */
    double[] shares(int outcome, ContrastStatistic kind, double effect) {
        double made = statistic(made(), outcome, kind, effect);
        double[] shares = new double[3];
        List<Draw> draws = draws();
        for (Draw draw : draws) {
            double other = statistic(draw, outcome, kind, effect);
            shares[0] += atLeast(Math.abs(other), Math.abs(made)) ? 1 : 0;
            shares[1] += atLeast(other, made) ? 1 : 0;
            shares[2] += atLeast(-other, -made) ? 1 : 0;
        }
        return Arrays.stream(shares).map(count -> count / draws.size()).toArray();
    }

    private static boolean atLeast(double other, double made) {
        return other == made || other >= made - 1e-9 * Math.abs(made);
    }

    /** The cells for the kernel of counts, each lot a kind of its own. */
    List<UnitTally> tallies() {
        List<UnitTally> tallies = new ArrayList<>();
        for (int cell = 0; cell < cells.size(); cell++) {
            List<UnitKind> kinds = new ArrayList<>();
            List<Integer> households = new ArrayList<>();
            for (int lot = 0; lot < cells.get(cell).lots; lot++) {
                boolean hasWon = made().won.get(cell)[lot];
                kinds.add(
                        new UnitKind(hasWon ? 1 : 0, hasWon ? 0 : 1, List.of(held(cell, lot, 0), held(cell, lot, 1))));
                households.add(lot / 2);
            }
            UnitTally tally = UnitTally.of(kinds);
            tallies.add(isCapped() ? tally.withPlaces(households, cells.get(cell).places) : tally);
        }
        return tallies;
    }

    private KindOutcome held(int cell, int lot, int outcome) {
        double[] seen = people.stream()
                .filter(person -> person.cell == cell && person.lot == lot && person.isSeen(outcome))
                .mapToDouble(person -> person.outcomes.get(outcome))
                .toArray();
        return seen.length == 0
                ? KindOutcome.MISSING
                : new KindOutcome(seen.length, Arrays.stream(seen).sum(), 0);
    }
}
