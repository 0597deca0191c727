package id.sigi.methods.simulation;

/**
 * What is true in a simulated lottery.
 *
 * @param effect of taking up on the first two outcomes, averaged over cells of equal size
 * @param steepness by what part of it the effect grows from one cell to the next
 * @param takeUp share of winners who take up
 * @param lots what is drawn
 */
record World(double effect, double steepness, double takeUp, Lots lots) {
    /** What is drawn. */
    enum Lots {
        PEOPLE,
        /** Everybody of a household wins, or nobody. */
        HOUSEHOLDS
    }

    static final double TAKE_UP = 0.8;

    /** Share of losers who try again; the persistent, whose covariate is above zero, more often than others. */
    static final double AGAIN = 0.6;

    static final double MORE_AGAIN = 0.3;
    static final double SECOND_ODDS = 0.3;
    static final double ANSWERS = 0.85;
    static final int CELLS = 4;
    static final int CELL = 75;

    /** The effect is the same for all. */
    static World of(double effect) {
        return new World(effect, 0, TAKE_UP, Lots.PEOPLE);
    }

    World withSteepness(double more) {
        return new World(effect, more, takeUp, lots);
    }

    World withTakeUp(double share) {
        return new World(effect, steepness, share, lots);
    }

    World withLots(Lots others) {
        return new World(effect, steepness, takeUp, others);
    }

    double effect(int cell) {
        return effect * (1 + steepness * (cell - (CELLS - 1) / 2.0));
    }

    /** People drawn first in a cell. */
    static int quota(int cell) {
        return 15 + 8 * cell;
    }

    /** Probability to win the first draw. */
    static double probability(int cell) {
        return (double) quota(cell) / CELL;
    }

    /** The effect of a first-draw win on take-up: winners' less what losers find in the second draw. */
    double firstStage() {
        return firstStage(AGAIN);
    }

    /** The same for people of whom this share tries again. */
    double firstStage(double again) {
        return takeUp * (1 - again * SECOND_ODDS);
    }

    /** How cells count in an average effect. */
    enum Whose {
        /** By people. */
        PROGRAMME,
        /** By people times p (1 - p). */
        PRECISION,
        /** By winners. */
        WINNERS;

        double weight(int cell) {
            double p = probability(cell);
            return switch (this) {
                case PROGRAMME -> 1;
                case PRECISION -> p * (1 - p);
                case WINNERS -> p;
            };
        }
    }

    /** The average effect of taking up. */
    double effect(Whose whose) {
        double sum = 0;
        double weights = 0;
        for (int cell = 0; cell < CELLS; cell++) {
            sum += whose.weight(cell) * effect(cell);
            weights += whose.weight(cell);
        }
        return sum / weights;
    }

    /** The average effect of a first-draw win. */
    double offerEffect(Whose whose) {
        return firstStage() * effect(whose);
    }
}
