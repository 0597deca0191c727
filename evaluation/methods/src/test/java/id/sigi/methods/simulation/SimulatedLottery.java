package id.sigi.methods.simulation;

import id.sigi.methods.regression.Codes;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * One lottery as Prakerja's: households of one to three with fate in common, four cells with assignment probabilities from one in five to one in two; who loses may
 * try again, the more persistent (whose outcomes are better anyway) more often; of winners four in five take up.
 */
final class SimulatedLottery {
    private static final int OFFICES = 40;

    final double[] offer;
    final double[] takeUp;
    final double[] everWon;
    final double[] covariate;
    /** The first outcome as it was before the draw. */
    final double[] before;

    final double[][] outcomes;
    final int[] cells;
    final int[] households;
    /** Another group with fate in common, across households. */
    final int[] offices;

    final boolean[] hasAnswered;
    private final World world;
    private final boolean[] isTaker;

    private SimulatedLottery(World world, int people) {
        this.world = world;
        offer = new double[people];
        takeUp = new double[people];
        everWon = new double[people];
        covariate = new double[people];
        before = new double[people];
        outcomes = new double[3][people];
        cells = new int[people];
        households = new int[people];
        offices = new int[people];
        hasAnswered = new boolean[people];
        isTaker = new boolean[people];
    }

    static SimulatedLottery draw(Random random, World world) {
        SimulatedLottery lottery = new SimulatedLottery(world, World.CELLS * World.CELL);
        double[] officeFate = IntStream.range(0, OFFICES)
                .mapToDouble(office -> 0.3 * random.nextGaussian())
                .toArray();
        int household = 0;
        int person = 0;
        for (int cell = 0; cell < World.CELLS; cell++) {
            int end = person + World.CELL;
            while (person < end) {
                double shared = random.nextGaussian();
                int members = Math.min(1 + random.nextInt(3), end - person);
                for (int i = 0; i < members; i++) {
                    lottery.cells[person] = cell;
                    lottery.households[person] = household;
                    lottery.offices[person] = random.nextInt(OFFICES);
                    lottery.person(random, person, 0.5 * shared + officeFate[lottery.offices[person]] + 0.3 * cell);
                    person++;
                }
                household++;
            }
            lottery.drawFirst(random, cell);
            lottery.drawAgain(random, cell);
        }
        lottery.addEffects();
        return lottery;
    }

    private void person(Random random, int at, double fate) {
        covariate[at] = random.nextGaussian();
        double own = fate + 0.5 * covariate[at];
        before[at] = own + random.nextGaussian();
        outcomes[0][at] = own + random.nextGaussian();
        outcomes[1][at] = own - Math.log(1 - random.nextDouble());
        outcomes[2][at] = own + random.nextGaussian() > 0.5 ? 1 : 0;
        hasAnswered[at] = random.nextDouble() < World.ANSWERS;
        isTaker[at] = random.nextDouble() < world.takeUp();
    }

    private void drawFirst(Random random, int cell) {
        List<List<Integer>> lots = shuffled(random, cell);
        int winners = (int) Math.round(World.probability(cell) * lots.size());
        lots.stream().limit(winners).flatMap(List::stream).forEach(person -> {
            offer[person] = 1;
            everWon[person] = 1;
        });
    }

    /** Persistent losers come back; the second draw has its own quota. Of a household that is drawn whole the first member decides. */
    private void drawAgain(Random random, int cell) {
        List<List<Integer>> again = new ArrayList<>();
        for (List<Integer> lot : shuffled(random, cell)) {
            int first = lot.get(0);
            double persistence = World.AGAIN + (covariate[first] > 0 ? World.MORE_AGAIN : -World.MORE_AGAIN);
            if (offer[first] == 0 && random.nextDouble() < persistence) {
                again.add(lot);
            }
        }
        long places = (long) Math.floor(World.SECOND_ODDS * again.size() + random.nextDouble());
        again.stream().limit(places).flatMap(List::stream).forEach(person -> everWon[person] = 1);
    }

    private List<List<Integer>> shuffled(Random random, int cell) {
        List<List<Integer>> lots = new ArrayList<>();
        int from = cell * World.CELL;
        for (int person = from; person < from + World.CELL; person++) {
            boolean isOwn =
                    world.lots() == World.Lots.PEOPLE || person == from || households[person] != households[person - 1];
            if (isOwn) {
                lots.add(new ArrayList<>());
            }
            lots.get(lots.size() - 1).add(person);
        }
        Collections.shuffle(lots, random);
        return lots;
    }

    /** The yes-or-no outcome gains nothing, so that it tests errors of the first kind whatever the effect. */
    private void addEffects() {
        for (int person = 0; person < offer.length; person++) {
            takeUp[person] = everWon[person] == 1 && isTaker[person] ? 1 : 0;
            outcomes[0][person] += world.effect(cells[person]) * takeUp[person];
            outcomes[1][person] += world.effect(cells[person]) * takeUp[person];
        }
    }

    int people() {
        return offer.length;
    }

    /** Cells and households, no column yet. */
    DesignMatrix design() {
        return DesignMatrix.ofRows(people()).withCells(cells).withClusters(households);
    }

    /** A constant and cells as columns, for regressions that interact them. */
    DesignMatrix cellColumns() {
        DesignMatrix design = DesignMatrix.ofRows(people()).withIntercept().withClusters(households);
        for (int cell = 1; cell < World.CELLS; cell++) {
            int code = cell;
            design = design.with("cell" + cell, indicator(cells, code));
        }
        return design;
    }

    private static double[] indicator(int[] codes, int code) {
        return Arrays.stream(codes).mapToDouble(own -> own == code ? 1 : 0).toArray();
    }

    /** The covariate, skewed. */
    double[] squares() {
        return Arrays.stream(covariate).map(x -> x * x).toArray();
    }

    /** Everybody a cluster of one. */
    int[] alone() {
        return IntStream.range(0, people()).toArray();
    }

    double[] answered() {
        return IntStream.range(0, people())
                .mapToDouble(person -> hasAnswered[person] ? 1 : 0)
                .toArray();
    }

    /** Cells parted by whether the covariate is above zero. */
    int[] cellsBySide() {
        return Codes.of(IntStream.range(0, people())
                .mapToObj(person -> List.of(cells[person], covariate[person] > 0))
                .toList());
    }
}
