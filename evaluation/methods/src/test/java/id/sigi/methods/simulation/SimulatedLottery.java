package id.sigi.methods.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * One lottery as Prakerja's: households of one to three with fate in common, four cells with odds from one in five to one in two, people
 * drawn one by one; who loses may try again, the more persistent (whose outcomes are better anyway) more often; of winners four in five take
 * up. The effect of take-up is the same for all, so every true value is known.
 */
final class SimulatedLottery {
    static final double TAKE_UP = 0.8;
    static final double AGAIN = 0.6;
    static final double SECOND_ODDS = 0.3;
    static final double ANSWERS = 0.85;
    private static final int CELLS = 4;
    private static final int CELL = 75;

    final double[] offer;
    final double[] takeUp;
    final double[] everWon;
    final double[] covariate;
    final double[][] outcomes;
    final int[] cells;
    final int[] households;
    final boolean[] hasAnswered;

    private SimulatedLottery(int people, int outcomeCount) {
        offer = new double[people];
        takeUp = new double[people];
        everWon = new double[people];
        covariate = new double[people];
        outcomes = new double[outcomeCount][people];
        cells = new int[people];
        households = new int[people];
        hasAnswered = new boolean[people];
    }

    /** The effect of a first-draw win on take-up: winners' less what losers find in the second draw. */
    static double firstStage() {
        return TAKE_UP - AGAIN * SECOND_ODDS * TAKE_UP;
    }

    static SimulatedLottery draw(Random random, double effect) {
        SimulatedLottery lottery = new SimulatedLottery(CELLS * CELL, 3);
        int household = 0;
        int person = 0;
        for (int cell = 0; cell < CELLS; cell++) {
            int end = person + CELL;
            while (person < end) {
                double shared = random.nextGaussian();
                int members = Math.min(1 + random.nextInt(3), end - person);
                for (int i = 0; i < members; i++) {
                    lottery.person(random, person++, new double[] {cell, household, shared});
                }
                household++;
            }
            lottery.drawFirst(random, cell, end - CELL);
            lottery.drawAgain(random, end - CELL);
        }
        lottery.addEffects(random, effect);
        return lottery;
    }

    private void person(Random random, int at, double[] facts) {
        cells[at] = (int) facts[0];
        households[at] = (int) facts[1];
        covariate[at] = random.nextGaussian();
        double own = 0.5 * facts[2] + 0.5 * covariate[at] + 0.3 * facts[0];
        outcomes[0][at] = own + random.nextGaussian();
        outcomes[1][at] = own - Math.log(1 - random.nextDouble());
        outcomes[2][at] = own + random.nextGaussian() > 0.5 ? 1 : 0;
        hasAnswered[at] = random.nextDouble() < ANSWERS;
    }

    private void drawFirst(Random random, int cell, int from) {
        shuffled(random, from, from + CELL).stream().limit(quota(cell)).forEach(person -> offer[person] = 1);
        for (int person = from; person < from + CELL; person++) {
            everWon[person] = offer[person];
        }
    }

    private static long quota(int cell) {
        return 15 + 8L * cell;
    }

    /** Probability to win the first draw. */
    static double odds(int cell) {
        return (double) quota(cell) / CELL;
    }

    /** Persistent losers come back; the second draw has its own quota. */
    private void drawAgain(Random random, int from) {
        List<Integer> again = new ArrayList<>();
        for (int person : shuffled(random, from, from + CELL)) {
            double persistence = covariate[person] > 0 ? AGAIN + 0.3 : AGAIN - 0.3;
            if (offer[person] == 0 && random.nextDouble() < persistence) {
                again.add(person);
            }
        }
        long places = (long) Math.floor(SECOND_ODDS * again.size() + random.nextDouble());
        again.stream().limit(places).forEach(person -> everWon[person] = 1);
    }

    private static List<Integer> shuffled(Random random, int from, int to) {
        List<Integer> people = new ArrayList<>();
        for (int person = from; person < to; person++) {
            people.add(person);
        }
        Collections.shuffle(people, random);
        return people;
    }

    /** The yes-or-no outcome gains nothing, so that it tests errors of the first kind whatever the effect. */
    private void addEffects(Random random, double effect) {
        for (int person = 0; person < offer.length; person++) {
            takeUp[person] = everWon[person] == 1 && random.nextDouble() < TAKE_UP ? 1 : 0;
            outcomes[0][person] += effect * takeUp[person];
            outcomes[1][person] += effect * takeUp[person];
        }
    }
}
