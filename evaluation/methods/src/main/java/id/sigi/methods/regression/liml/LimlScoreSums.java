package id.sigi.methods.regression.liml;

import id.sigi.methods.columnar.ClusterBatch;
import id.sigi.methods.columnar.Mergeable;
import id.sigi.methods.columnar.RowPartition;
import id.sigi.methods.regression.partitioned.RowInfluence;
import id.sigi.methods.regression.sandwich.SandwichMeat;
import id.sigi.methods.regression.sandwich.SandwichMeats;
import id.sigi.methods.regression.sandwich.SatterthwaiteDf;
import id.sigi.methods.regression.sandwich.ScoreVector;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Sums of squared scores of a limited-information effect and of its first stage, for each kind of middle. */
final class LimlScoreSums implements Mergeable<LimlScoreSums> {
    private static final int EFFECT = 0;
    private static final int FIRST_STAGE = 1;
    private static final long serialVersionUID = 1;

    private final SandwichMeats meats;
    private final List<SatterthwaiteDf> spread;

    private LimlScoreSums(SandwichMeats meats, List<SatterthwaiteDf> spread) {
        this.meats = meats;
        this.spread = List.copyOf(spread);
    }

    static LimlScoreSums of(LimlScoreAggregation.Asked asked, RowPartition partition, String[] cells) {
        Set<SandwichMeat> kinds = asked.meats();
        SandwichMeats meats = new SandwichMeats(kinds, 2);
        LimlStages stages = asked.stages();
        LimlStages.Rows rows = stages.new Rows(partition);
        int capacity = ClusterBatch.capacity(partition);
        RowInfluence parts = new RowInfluence(asked.structural(), kinds, capacity);
        EffectiveFDenominator noise = new EffectiveFDenominator(stages, capacity);
        double[][] x = new double[rows.outerX().length + 1][capacity];
        double[] residual = new double[capacity];
        ScoreVector scores = new ScoreVector(capacity);
        rows.walk(cells, (whole, cut) -> {
            for (int at = 0; at < rows.outerX().length; at++) {
                System.arraycopy(rows.outerX()[at], 0, x[at], 0, whole.size());
            }
            rows.fitted(x[x.length - 1], whole.size());
            parts.enter(whole, x);
            for (int i = 0; i < whole.size(); i++) {
                residual[i] = rows.outcome()[i] - asked.effect() * rows.takeUp()[i];
            }
            noise.enter(rows, whole, cut);
            for (SandwichMeat meat : kinds) {
                scores.enter(meat, parts.weight(meat), residual, whole);
                meats.get(meat)[EFFECT] += scores.times(scores);
                meats.get(meat)[FIRST_STAGE] += noise.of(meat, rows.innerTakeUp());
            }
        });
        return new LimlScoreSums(meats, parts.spread());
    }

    @Override
    public LimlScoreSums plus(LimlScoreSums other) {
        return new LimlScoreSums(
                meats.plus(other.meats),
                spread.isEmpty()
                        ? List.of()
                        : Stream.of(spread.get(0).plus(other.spread.get(0))).toList());
    }

    /** The middle of the effect's variance, in parts of the fitted take-up's squares. */
    double ofEffect(SandwichMeat meat) {
        return meats.get(meat)[EFFECT];
    }

    /** What chance adds to the squares of the fitted take-up. */
    double ofFirstStage(SandwichMeat meat) {
        return meats.get(meat)[FIRST_STAGE];
    }

    /** Satterthwaite's degrees of freedom. */
    double df() {
        return spread.isEmpty() ? 0 : spread.get(0).df();
    }
}
