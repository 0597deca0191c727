package id.sigi.methods.audit;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.multiplicity.Adjustment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Whether the applicants of some operator won more or less often than chance has it. Given its entrants, a draw of m winners among N gives an
 * operator who entered n of them a hypergeometric number of winners, mean n m / N; over several draws the numbers add, draw after draw given
 * who entered, and their distribution is taken as the convolution. A household's cap ties its members' results, which this leaves out: it
 * matters where a cap binds often.
 */
final class OperatorTests {
    /** What a reader must know of it. */
    static final String CONVENTION =
            "Operators are told apart by the code on record of each application; the winners of each are compared with the hypergeometric"
                    + " number, in each draw (p times operators) and over all draws (adjusted by Holm over operators).";

    /** Draws that are alike in all of these have the same distribution, so that sums do not hang on the order of rows. */
    private static final Comparator<OperatorTally> IN_ORDER = Comparator.comparingLong(OperatorTally::own)
            .thenComparingLong(OperatorTally::entrants)
            .thenComparingLong(OperatorTally::winners);

    private OperatorTests() {}

    /**
     * The operator whose winners are the least likely in one draw.
     *
     * @param tested its winners, and its p-value times the operators, at most one
     * @param words who it is, and how many of how many won where how many were due
     */
    record Furthest(RankTests.Tested tested, String words) {}

    /** @param tallies of one draw, one at least */
    static Furthest furthest(List<OperatorTally> tallies) {
        OperatorTally least = Collections.min(
                tallies,
                Comparator.comparingDouble((OperatorTally tally) -> pValue(List.of(tally)))
                        .thenComparing(OperatorTally::operator));
        String words = String.format(
                Locale.ROOT,
                "operator %s: %d of %d, %.1f were due",
                least.operator(),
                least.ownWinners(),
                least.own(),
                least.due());
        double p = Math.min(1, pValue(List.of(least)) * tallies.size());
        return new Furthest(new RankTests.Tested(least.ownWinners(), p), words);
    }

    /**
     * One operator over all draws.
     *
     * @param operator its code
     * @param own entrants it entered
     * @param won winners among them
     * @param due winners that chance would have given
     * @param variance their variance
     * @param pValue exact over the convolution, two-sided
     * @param adjusted by Holm over operators
     */
    record Total(String operator, long own, long won, double due, double variance, double pValue, double adjusted) {

        Estimate row() {
            Label label = new Label(
                    AuditReport.name(DrawCheck.WINNERS_BY_OPERATOR),
                    Estimand.of(Quantity.EXCESS_WINNERS),
                    Contrast.NONE,
                    "operator=" + operator,
                    Estimator.of(Procedure.HYPERGEOMETRIC));
            OptionalDouble none = OptionalDouble.empty();
            Inference numbers = new Inference(
                    OptionalDouble.of(won - due),
                    OptionalDouble.of(Math.sqrt(variance)),
                    none,
                    none,
                    OptionalDouble.of(pValue),
                    OptionalDouble.of(adjusted),
                    none,
                    none);
            return Estimate.of(label, numbers, Basis.rows(own, "entrants of the operator"));
        }

        Optional<Finding> find(double level) {
            return adjusted > level
                    ? Optional.empty()
                    : Optional.of(new Finding(
                            Finding.ALL,
                            DrawCheck.WINNERS_BY_OPERATOR,
                            String.format(
                                    Locale.ROOT,
                                    "of the %d entrants of operator %s %d won, %.1f were due, p %.2g, adjusted %.2g",
                                    own,
                                    operator,
                                    won,
                                    due,
                                    pValue,
                                    adjusted)));
        }
    }

    /** One for each operator, in the order of their codes. */
    static List<Total> ofAllDraws(List<OperatorTally> tallies) {
        Map<String, List<OperatorTally>> byOperator = new TreeMap<>();
        tallies.forEach(tally -> byOperator
                .computeIfAbsent(tally.operator(), unseen -> new ArrayList<>())
                .add(tally));
        List<Double> raw =
                byOperator.values().stream().map(OperatorTests::pValue).toList();
        List<Double> adjusted = Adjustment.HOLM.adjust(raw);
        List<Total> totals = new ArrayList<>();
        byOperator.forEach((operator, own) ->
                totals.add(total(operator, own, raw.get(totals.size()), adjusted.get(totals.size()))));
        return totals;
    }

    private static double pValue(List<OperatorTally> draws) {
        return draws.stream()
                .sorted(IN_ORDER)
                .map(WinnerCountDistribution::of)
                .reduce(WinnerCountDistribution.none(), WinnerCountDistribution::plus)
                .pValue(draws.stream().mapToLong(OperatorTally::ownWinners).sum());
    }

    private static Total total(String operator, List<OperatorTally> draws, double pValue, double adjusted) {
        return new Total(
                operator,
                draws.stream().mapToLong(OperatorTally::own).sum(),
                draws.stream().mapToLong(OperatorTally::ownWinners).sum(),
                draws.stream().mapToDouble(OperatorTally::due).sorted().sum(),
                draws.stream().mapToDouble(OperatorTally::variance).sorted().sum(),
                pValue,
                adjusted);
    }
}
