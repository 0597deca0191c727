package id.sigi.methods.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The audit of one draw.
 *
 * @param results one for each {@link DrawCheck}, in order
 * @param pooled sums for the balance of several draws; empty where the draw cannot be held anew
 * @param operators winners of each operator, for all draws together
 */
public record DrawAudit(List<CheckResult> results, Optional<PooledBalance> pooled, List<OperatorTally> operators) {
    public DrawAudit {
        results = List.copyOf(results);
        operators = List.copyOf(operators);
    }

    /** Audits a draw; the cost is that of its redraws, each of the draw's size. */
    public static DrawAudit of(RecordedDraw draw, AuditSettings settings) {
        Entrants entrants = Entrants.of(draw);
        RandomnessChecks chance = new RandomnessChecks(draw, entrants);
        Optional<BalanceRandomisationInference.Told> told = canRedraw(draw, entrants)
                ? Optional.of(BalanceRandomisationInference.of(draw, entrants, settings))
                : Optional.empty();
        List<CheckResult> results = new ArrayList<>(RecordChecks.of(draw));
        results.addAll(ReplayCheck.of(draw, entrants));
        results.addAll(chance.results());
        results.add(told.map(found -> chance.tested(DrawCheck.BALANCE, found.tested()))
                .orElseGet(() ->
                        chance.unavailable(DrawCheck.BALANCE, "the draw cannot be held anew, or all fared alike")));
        return new DrawAudit(
                results, told.map(BalanceRandomisationInference.Told::pooled), OperatorTally.of(entrants.sorted()));
    }

    private static boolean canRedraw(RecordedDraw draw, Entrants entrants) {
        long winners =
                entrants.sorted().stream().filter(RecordedEntry::isWinner).count();
        return draw.record().isPresent()
                && entrants.sorted().size() >= RandomnessChecks.LEAST_ENTRANTS
                && winners > 0
                && winners < entrants.sorted().size()
                && !entrants.isShortOfCaps();
    }
}
