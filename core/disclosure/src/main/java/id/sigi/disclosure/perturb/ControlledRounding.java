package id.sigi.disclosure.perturb;

import id.sigi.disclosure.system.CellSystem;
import id.sigi.disclosure.system.Relation;
import java.util.ArrayList;
import java.util.List;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;

/**
 * Rounds every count of a system to a multiple of a base next to it, so that all sums still hold and the sum of absolute changes is as small as it can be (Cox 1987;
 * Salazar-González 2005): an integer programme whose unknowns say which counts are rounded up. Multiples stay. Two-way tables always have such a rounding; linked tables may
 * have none, and then some counts are rounded to the multiple after next.
 */
public final class ControlledRounding {
    /** Beyond so many counts the programme takes minutes. */
    private static final int MOST_CELLS = 3_000;

    private static final int FARTHEST = 3;

    private final CellSystem system;
    private final long base;

    private ControlledRounding(CellSystem system, long base) {
        this.system = system;
        this.base = base;
    }

    /**
     * The rounded counts in the order of the system's cells.
     *
     * @param system a system of counts
     * @param base at least 3
     * @throws IllegalArgumentException if the system is too large, or no rounding within three multiples adds up
     */
    public static List<Long> of(CellSystem system, long base) {
        if (base < 3) {
            throw new IllegalArgumentException("rounding to multiples of " + base + " protects nobody");
        }
        if (system.size() > MOST_CELLS) {
            throw new IllegalArgumentException(
                    "controlled rounding of " + system.size() + " counts at once takes too long, " + MOST_CELLS
                            + " are possible: publish fewer tables together, or choose cell_key");
        }
        ControlledRounding rounding = new ControlledRounding(system, base);
        for (int steps = 1; steps <= FARTHEST; steps++) {
            List<Long> rounded = rounding.within(steps);
            if (!rounded.isEmpty() || system.size() == 0) {
                return rounded;
            }
        }
        throw new IllegalArgumentException(
                "no rounding to multiples of " + base + " near the counts adds up: choose suppress or cell_key");
    }

    /** Rounded counts that are at most so many multiples away; none if these cannot add up. */
    private List<Long> within(int steps) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        model.options.integer(IntegerStrategy.newConfigurable().withParallelism(() -> 1));
        List<Variable> multiples = new ArrayList<>();
        for (int at = 0; at < system.size(); at++) {
            multiples.add(multiple(model, at, steps));
        }
        for (int at = 0; at < system.relations().size(); at++) {
            Relation relation = system.relations().get(at);
            Expression sum = model.newExpression("r" + at).level(0);
            sum.add(multiples.get(relation.whole()), 1);
            relation.parts().forEach(part -> sum.add(multiples.get(part), -1));
        }
        Optimisation.Result result = model.minimise();
        return result.getState().isFeasible()
                ? multiples.stream()
                        .map(multiple -> Math.round(multiple.getValue().doubleValue()) * base)
                        .toList()
                : List.of();
    }

    /** How many times the base; its distance from the count costs as much as it is. */
    private Variable multiple(ExpressionsBasedModel model, int at, int steps) {
        double exact = system.value(at) / base;
        double below = Math.floor(exact);
        double above = Math.ceil(exact);
        boolean isMultiple = below == above;
        Variable multiple = model.newVariable("m" + at).integer();
        if (steps == 1) {
            return multiple.lower(below).upper(above).weight(isMultiple ? 0 : above + below - 2 * exact);
        }
        multiple.lower(Math.max(0, below - steps + 1)).upper(above + steps - 1);
        Variable distance = model.newVariable("d" + at).lower(0).weight(1);
        Expression up = model.newExpression("u" + at).lower(0 - exact);
        up.add(distance, 1);
        up.add(multiple, -1);
        Expression down = model.newExpression("l" + at).lower(exact);
        down.add(distance, 1);
        down.add(multiple, 1);
        return multiple;
    }
}
