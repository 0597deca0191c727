package id.sigi.disclosure.solve;

import id.sigi.disclosure.system.CellSystem;
import id.sigi.disclosure.system.Relation;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** How far a count moves by whole numbers while everything published stays: the intruder's problem as an integer programme (ojAlgo's branch and bound). */
public final class IntegerRange {
    private IntegerRange() {}

    /**
     * The farthest whole-number movement.
     *
     * @param system a system of counts
     * @param moving the cells that may move
     * @param cell the cell that is asked about
     * @param sign 1 to rise, -1 to fall
     * @param limits how far each can move
     * @param bound what linear programming allows for, finite
     */
    public static double farthest(
            CellSystem system, Iterable<Integer> moving, int cell, int sign, Limits limits, double bound) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Map<Integer, Variable> steps = new TreeMap<>();
        TreeSet<Integer> touched = new TreeSet<>();
        moving.forEach(at -> {
            Variable step = model.newVariable("d" + at).integer().lower(0 - Math.floor(limits.fall(at)));
            if (limits.rise(at) < Double.POSITIVE_INFINITY) {
                step.upper(Math.floor(limits.rise(at)));
            }
            steps.put(at, step);
            touched.addAll(system.relationsOf(at));
        });
        for (int at : touched) {
            Relation relation = system.relations().get(at);
            Expression sum = model.newExpression("r" + at).level(0);
            set(sum, steps.get(relation.whole()), 1);
            relation.parts().forEach(part -> set(sum, steps.get(part), -1));
        }
        Variable wanted = steps.get(cell);
        wanted.weight(sign);
        if (sign > 0) {
            wanted.upper(Math.min(Math.floor(bound + 1e-6), Math.floor(limits.rise(cell))));
        }
        Optimisation.Result result = model.maximise();
        if (!result.getState().isFeasible()) {
            throw new IllegalStateException("the true table does not satisfy its own sums: " + result.getState());
        }
        return Math.rint(result.getValue());
    }

    private static void set(Expression sum, Variable step, int sign) {
        if (step != null) {
            sum.add(step, sign);
        }
    }
}
