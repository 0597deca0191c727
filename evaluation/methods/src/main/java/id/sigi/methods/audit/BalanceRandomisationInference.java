package id.sigi.methods.audit;

import id.sigi.methods.linear.Whitening;
import id.sigi.programme.scenario.RandomStream;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Whether winners were like losers before the draw, by holding the draw anew. With z the characteristics of N entrants centred at their mean
 * and S their covariance, the statistic of m winners is U'S^-U N / (m (N - m)), U the sum of z over winners: the omnibus Wald statistic under
 * a simple random draw. Its p-value comes from the algorithm itself, household caps included.
 *
 * <p>p by Besag and Clifford (1991): redraws end when {@value #ENOUGH} were at least as far out, p then being that number over the redraws
 * made; otherwise (1 + as far out) / (1 + redraws) at the end.
 */
final class BalanceRandomisationInference {
    static final int ENOUGH = 20;
    private static final double TIE = 1e-10;

    private final RecordedDraw draw;
    private final Entrants entrants;
    private final AuditSettings settings;
    private final PooledBalance pooled;

    private BalanceRandomisationInference(RecordedDraw draw, Entrants entrants, AuditSettings settings) {
        this.draw = draw;
        this.entrants = entrants;
        this.settings = settings;
        this.pooled = PooledBalance.ofWidth(entrants.sorted().get(0).traits().count(), settings.redraws());
    }

    /**
     * What the redraws told.
     *
     * @param tested statistic and p-value
     * @param pooled sums of the winners' characteristics, as drawn and in each redraw
     */
    record Told(RankTests.Tested tested, PooledBalance pooled) {}

    /** Of a draw with a record, with winners and losers among at least two entrants. */
    static Told of(RecordedDraw draw, Entrants entrants, AuditSettings settings) {
        return new BalanceRandomisationInference(draw, entrants, settings).told();
    }

    private Told told() {
        List<RecordedEntry> sorted = entrants.sorted();
        boolean[] observed = new boolean[sorted.size()];
        double[][] traits = new double[observed.length][];
        for (int lot = 0; lot < observed.length; lot++) {
            observed[lot] = sorted.get(lot).isWinner();
            BaselineCharacteristics known = sorted.get(lot).traits();
            traits[lot] = new double[known.count()];
            for (int place = 0; place < known.count(); place++) {
                traits[lot][place] = known.number(place);
            }
        }
        pooled.set(0, sorted, observed);
        Whitening white = Whitening.of(traits);
        double statistic = white.squaredLengthOfSum(observed);
        return new Told(new RankTests.Tested(statistic / scale(observed), pValue(white, statistic)), pooled);
    }

    private static double scale(boolean[] won) {
        double winners = 0;
        for (boolean one : won) {
            winners += one ? 1 : 0;
        }
        return winners * (won.length - winners) / won.length;
    }

    private double pValue(Whitening white, double observed) {
        SplittableRandom seeds = new SplittableRandom(RandomStream.seed(settings.seed(), draw.id(), 0));
        double limit = observed * (1 - TIE);
        int far = 0;
        int made = 0;
        double p = Double.NaN;
        while (made < settings.redraws() || (Double.isNaN(p) && made < settings.mostRedraws())) {
            boolean[] won = redraw(seeds.nextLong());
            made++;
            if (made <= settings.redraws()) {
                pooled.set(made, entrants.sorted(), won);
            }
            if (Double.isNaN(p) && white.squaredLengthOfSum(won) >= limit && ++far == ENOUGH) {
                p = (double) ENOUGH / made;
            }
        }
        return Double.isNaN(p) ? (1.0 + far) / (1.0 + made) : p;
    }

    private boolean[] redraw(long seed) {
        return entrants.lots()
                .winners(
                        entrants.lots().order(seed), draw.record().orElseThrow().quota());
    }
}
