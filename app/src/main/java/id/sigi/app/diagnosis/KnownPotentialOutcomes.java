package id.sigi.app.diagnosis;

import java.util.Map;

/**
 * What becomes of one person of a replay whether the first draw is won or lost.
 *
 * @param takesPartIfWon whether the person takes part having won it
 * @param takesPartIfLost whether the person takes part having lost it, for example by a later win
 * @param without outcomes of the life without participation, by column
 * @param with outcomes of the life with it, by column
 */
record KnownPotentialOutcomes(
        boolean takesPartIfWon, boolean takesPartIfLost, Map<String, Double> without, Map<String, Double> with) {
    KnownPotentialOutcomes {
        without = Map.copyOf(without);
        with = Map.copyOf(with);
    }

    boolean takesPart(boolean hasWon) {
        return hasWon ? takesPartIfWon : takesPartIfLost;
    }

    /** The outcome that follows from winning or losing the first draw. */
    double outcome(String column, boolean hasWon) {
        return (takesPart(hasWon) ? with : without).get(column);
    }

    double effect(String column) {
        return outcome(column, true) - outcome(column, false);
    }

    double effectOnTakeUp() {
        return (takesPartIfWon ? 1 : 0) - (takesPartIfLost ? 1 : 0);
    }
}
