package id.sigi.benchmarks;

import id.sigi.methods.randomisation.EffectInterval;
import id.sigi.methods.randomisation.KindOutcome;
import id.sigi.methods.randomisation.LotteryRandomisationInference;
import id.sigi.methods.randomisation.RandomisationPValue;
import id.sigi.methods.randomisation.UnitKind;
import id.sigi.methods.randomisation.UnitTally;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A lottery of ten million people drawn again 5,000 times: 500 cells of 20,000, one in five to one in two drawn, a yes-or-no outcome and an
 * income in so many bins for each arm, with the exact mean and variance of each bin. Arguments: cells, people of a cell, bins, draws.
 */
public final class RedrawSpeed {
    private RedrawSpeed() {}

    /** Prints a line for each outcome and round. */
    public static void main(String... arguments) {
        int cells = Integer.parseInt(arguments[0]);
        int people = Integer.parseInt(arguments[1]);
        int bins = Integer.parseInt(arguments[2]);
        int draws = Integer.parseInt(arguments[3]);
        SplittableRandom random = new SplittableRandom(1);
        List<UnitTally> truths = new ArrayList<>();
        List<UnitTally> incomes = new ArrayList<>();
        for (int cell = 0; cell < cells; cell++) {
            truths.add(truth(random, people, cell));
            incomes.add(income(random, people, cell, bins));
        }
        for (int round = 1; round <= 2; round++) {
            time("yes or no, round " + round, LotteryRandomisationInference.of(truths), draws);
            time("income in " + bins + " bins, round " + round, LotteryRandomisationInference.of(incomes), draws);
        }
        long start = System.nanoTime();
        EffectInterval interval =
                EffectInterval.find(LotteryRandomisationInference.of(truths), 0, draws, 1).orElseThrow();
        print("interval, yes or no: %.5f to %.5f", start, interval.low(), interval.high());
    }

    private static void time(String what, LotteryRandomisationInference lottery, int draws) {
        long start = System.nanoTime();
        RandomisationPValue p = lottery.redraw(draws, 1).p(0);
        print(what + ": t %.3f, p %.4f (%.4f)", start, p.statistic(), p.twoSided(), p.monteCarloError());
    }

    private static void print(String format, long start, Object... values) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, format + ", %.1f s%n", with(values, seconds));
    }

    private static Object[] with(Object[] values, double seconds) {
        List<Object> all = new ArrayList<>(List.of(values));
        all.add(seconds);
        return all.toArray();
    }

    private static long drawn(int people, int cell) {
        return people / (2 + cell % 4);
    }

    private static UnitTally truth(SplittableRandom random, int people, int cell) {
        long drawn = drawn(people, cell);
        long winners = Math.round(drawn * (0.40 + 0.01 * random.nextDouble()));
        long losers = Math.round((people - drawn) * (0.40 + 0.01 * random.nextDouble()));
        return UnitTally.of(List.of(
                new UnitKind(winners, losers, List.of(KindOutcome.of(1))),
                new UnitKind(drawn - winners, people - drawn - losers, List.of(KindOutcome.of(0)))));
    }

    private static UnitTally income(SplittableRandom random, int people, int cell, int bins) {
        List<UnitKind> kinds = new ArrayList<>();
        long drawn = drawn(people, cell);
        for (int bin = 0; bin < bins; bin++) {
            double income = Math.exp(6.0 * bin / bins);
            kinds.add(new UnitKind(part(drawn, bin, bins), 0, List.of(held(random, income))));
            kinds.add(new UnitKind(0, part(people - drawn, bin, bins), List.of(held(random, income))));
        }
        return UnitTally.of(kinds);
    }

    private static long part(long all, int bin, int bins) {
        return all * (bin + 1L) / bins - all * (long) bin / bins;
    }

    private static KindOutcome held(SplittableRandom random, double income) {
        return new KindOutcome(1, income * (1 + 0.002 * random.nextDouble()), income * income / 300);
    }
}
