package id.sigi.methods.blocks;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The squared scores of each limited-information effect. */
final class LimitedPass implements Pass<LimitedTotals> {
    private static final long serialVersionUID = 1;

    private final List<Asked> asked;
    private final List<String> cells;

    LimitedPass(List<Asked> asked, List<String> cells) {
        this.asked = List.copyOf(asked);
        this.cells = List.copyOf(cells);
    }

    /** A question whose effect is known. */
    record Asked(LimitedQuestion question, LimitedStages stages, double effect, double fitted) implements Serializable {
        /** The exogenous columns and the fitted take-up. */
        Solved structural() {
            return stages.outer().withColumn(Math.sqrt(fitted));
        }

        Set<Meat> meats() {
            Set<Meat> meats = EnumSet.noneOf(Meat.class);
            question.kinds().forEach(kind -> meats.add(Meat.of(kind)));
            return meats;
        }
    }

    @Override
    public List<LimitedTotals> over(Block block) {
        String[] names = cells.toArray(String[]::new);
        return asked.stream().map(some -> LimitedTotals.of(some, block, names)).toList();
    }
}
