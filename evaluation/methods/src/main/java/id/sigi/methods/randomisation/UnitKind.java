package id.sigi.methods.randomisation;

import java.util.List;
import java.util.stream.Stream;

/**
 * Lots of a cell that are alike in every outcome.
 *
 * @param winners how many of them won
 * @param losers how many did not
 * @param outcomes what they hold, one entry for each outcome
 */
public record UnitKind(long winners, long losers, List<KindOutcome> outcomes) {
    public UnitKind {
        outcomes = List.copyOf(outcomes);
        if (winners < 0 || losers < 0 || winners + losers == 0) {
            throw new IllegalArgumentException("not a kind of lot: " + winners + " winners, " + losers + " losers");
        }
    }

    /** One kind with both, one for winners and one for losers, when there are both. */
    Stream<UnitKind> split() {
        return Stream.of(new long[] {winners, 0}, new long[] {0, losers})
                .filter(lots -> lots[0] + lots[1] > 0)
                .map(lots -> new UnitKind(lots[0], lots[1], outcomes));
    }

    /** This outcome alone, as it would have been without each of these effects of winning, one outcome for each effect. */
    UnitKind without(int outcome, List<Double> effects) {
        KindOutcome held = outcomes.get(outcome);
        return new UnitKind(
                winners,
                losers,
                effects.stream()
                        .map(effect -> winners > 0 && held.people() > 0 ? held.without(effect) : held)
                        .toList());
    }
}
