package id.sigi.methods.audit;

import id.sigi.programme.rules.LotteryDraw;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Holds a draw again from the seed on record, by the algorithm on record, and counts what comes out otherwise. */
final class ReplayCheck {
    private final RecordedDraw draw;
    private final Entrants entrants;

    private ReplayCheck(RecordedDraw draw, Entrants entrants) {
        this.draw = draw;
        this.entrants = entrants;
    }

    static List<CheckResult> of(RecordedDraw draw, Entrants entrants) {
        return new ReplayCheck(draw, entrants).results();
    }

    private List<CheckResult> results() {
        Optional<String> obstacle = findObstacle();
        if (obstacle.isPresent()) {
            return List.of(
                    unavailable(DrawCheck.REPLAY_WINNERS, obstacle.get()),
                    unavailable(DrawCheck.REPLAY_RANKS, obstacle.get()));
        }
        RecordedDraw.Rules rules = draw.record().orElseThrow();
        int[] order = entrants.lots().order(rules.seed());
        boolean[] won = entrants.lots().winners(order, rules.quota());
        long otherRanks = 0;
        for (int at = 0; at < order.length; at++) {
            otherRanks += entrants.sorted().get(order[at]).rank() == at + 1 ? 0 : 1;
        }
        long otherWinners = 0;
        for (int lot = 0; lot < won.length; lot++) {
            otherWinners += entrants.sorted().get(lot).isWinner() == won[lot] ? 0 : 1;
        }
        return List.of(count(DrawCheck.REPLAY_WINNERS, otherWinners), count(DrawCheck.REPLAY_RANKS, otherRanks));
    }

    private Optional<String> findObstacle() {
        if (draw.record().isEmpty()) {
            return Optional.of(RecordChecks.NO_RECORD);
        }
        String algorithm = draw.record().get().algorithm();
        if (!algorithm.equals(LotteryDraw.ALGORITHM)) {
            return Optional.of("the algorithm " + algorithm + " is not known, only " + LotteryDraw.ALGORITHM);
        }
        return entrants.isShortOfCaps() ? Optional.of(RecordChecks.NO_CAP) : Optional.empty();
    }

    private CheckResult count(DrawCheck check, long count) {
        return new CheckResult(
                draw.id(), check, draw.drawn().size(), OptionalDouble.of((double) count), OptionalDouble.empty(), "");
    }

    private CheckResult unavailable(DrawCheck check, String reason) {
        return new CheckResult(
                draw.id(), check, draw.drawn().size(), OptionalDouble.empty(), OptionalDouble.empty(), reason);
    }
}
