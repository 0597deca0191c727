package id.sigi.methods.blocks;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Sums of squared scores of a limited-information effect and of its first stage, for each kind of middle. */
final class LimitedTotals implements Mergeable<LimitedTotals> {
    private static final int EFFECT = 0;
    private static final int FIRST_STAGE = 1;
    private static final long serialVersionUID = 1;

    private final Meats meats;
    private final List<Spread> spread;

    private LimitedTotals(Meats meats, List<Spread> spread) {
        this.meats = meats;
        this.spread = List.copyOf(spread);
    }

    static LimitedTotals of(LimitedPass.Asked asked, Block block, String[] cells) {
        Set<Meat> kinds = asked.meats();
        Meats meats = new Meats(kinds, 2);
        LimitedStages stages = asked.stages();
        LimitedStages.Rows rows = stages.new Rows(block);
        int capacity = Tile.capacity(block);
        RowParts parts = new RowParts(asked.structural(), kinds, capacity);
        FirstStageNoise noise = new FirstStageNoise(stages, capacity);
        double[][] x = new double[rows.outerX().length + 1][capacity];
        double[] residual = new double[capacity];
        Scores scores = new Scores(capacity);
        rows.walk(block, cells, (whole, cut) -> {
            for (int at = 0; at < rows.outerX().length; at++) {
                System.arraycopy(rows.outerX()[at], 0, x[at], 0, whole.size());
            }
            rows.fitted(x[x.length - 1], whole.size());
            parts.enter(whole, x);
            for (int i = 0; i < whole.size(); i++) {
                residual[i] = rows.outcome()[i] - asked.effect() * rows.takeUp()[i];
            }
            noise.enter(rows, whole, cut);
            for (Meat meat : kinds) {
                scores.enter(meat, parts.weight(meat), residual, whole);
                meats.get(meat)[EFFECT] += scores.times(scores);
                meats.get(meat)[FIRST_STAGE] += noise.of(meat, rows.innerTakeUp());
            }
        });
        return new LimitedTotals(meats, parts.spread());
    }

    @Override
    public LimitedTotals plus(LimitedTotals other) {
        return new LimitedTotals(
                meats.plus(other.meats),
                spread.isEmpty()
                        ? List.of()
                        : Stream.of(spread.get(0).plus(other.spread.get(0))).toList());
    }

    /** The middle of the effect's variance, in parts of the fitted take-up's squares. */
    double ofEffect(Meat meat) {
        return meats.get(meat)[EFFECT];
    }

    /** What chance adds to the squares of the fitted take-up. */
    double ofFirstStage(Meat meat) {
        return meats.get(meat)[FIRST_STAGE];
    }

    /** Satterthwaite's degrees of freedom. */
    double df() {
        return spread.isEmpty() ? 0 : spread.get(0).df();
    }
}
