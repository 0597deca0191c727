package id.sigi.methods.propensity;

import id.sigi.methods.columnar.PartitionedRows;
import id.sigi.methods.columnar.Variable;
import id.sigi.methods.linear.OrthogonalBasis;
import id.sigi.methods.moments.CellArmMomentTables;
import id.sigi.methods.moments.CellArmMoments;
import id.sigi.methods.regression.partitioned.CellCentering;
import id.sigi.methods.regression.partitioned.CenteredCellMeans;
import id.sigi.methods.regression.partitioned.CovarianceRequest;
import id.sigi.methods.regression.partitioned.FixedEffects;
import id.sigi.methods.regression.partitioned.RegressionSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Logistic regressions by Newton's steps, a pass over the rows for each step and all questions at once: what
 * {@code Propensity} finds on whole columns. Empty where a linear predictor passes fifteen, as when columns separate
 * those who answered from the others, or where fifty steps do not settle.
 */
public final class LogisticRegression {
    private static final int MOST_STEPS = 50;
    private static final double NEAR = 1e-10;
    private static final double LARGEST = 15;
    private static final double OF_REST = 1e-11;

    private final PartitionedRows allRows;
    private final List<ResponseModelSpec> questions;
    private final List<NewtonStep.State> states = new ArrayList<>();
    private final List<Optional<Variable>> found = new ArrayList<>();

    private LogisticRegression(PartitionedRows allRows, List<ResponseModelSpec> questions, CellArmMomentTables tables) {
        this.allRows = allRows;
        this.questions = questions;
        for (ResponseModelSpec question : questions) {
            List<Double> none = Collections.nCopies(question.columns().size() + 1, 0.0);
            states.add(new NewtonStep.State(question, means(question, tables), none, none));
            found.add(Optional.empty());
        }
    }

    /**
     * One over the probability to answer, as a source, for each question.
     *
     * @param tables those of each question's {@link ResponseModelSpec#request()}
     */
    public static List<Optional<Variable>> inverseChances(
            PartitionedRows allRows, List<ResponseModelSpec> questions, CellArmMomentTables tables) {
        LogisticRegression fit = new LogisticRegression(allRows, questions, tables);
        fit.settle();
        return List.copyOf(fit.found);
    }

    private static List<Double> means(ResponseModelSpec question, CellArmMomentTables tables) {
        CellArmMoments table = tables.table(question.request());
        RegressionSpec all = new RegressionSpec(
                question.rows(), FixedEffects.CONSTANT, List.of(), List.of(), CovarianceRequest.NONE);
        CellCentering centres = CellCentering.of(all, table);
        double people = (double) centres.allTreated() + centres.allControl();
        List<Variable> sources = question.request().sources();
        return question.columns().stream()
                .map(source -> source.equals(Variable.ARM)
                        ? centres.allTreated() / Math.max(1, people)
                        : CenteredCellMeans.of(table, sources.indexOf(source), centres)
                                .overall())
                .toList();
    }

    private void settle() {
        List<Integer> open =
                new ArrayList<>(IntStream.range(0, questions.size()).boxed().toList());
        for (int step = 0; step <= MOST_STEPS && !open.isEmpty(); step++) {
            List<NewtonStep> steps =
                    NewtonStep.of(allRows, open.stream().map(states::get).toList());
            List<Integer> next = new ArrayList<>();
            for (int at = 0; at < steps.size(); at++) {
                if (goOn(open.get(at), steps.get(at), step)) {
                    next.add(open.get(at));
                }
            }
            open = next;
        }
    }

    /** Whether a question needs another step. */
    private boolean goOn(int at, NewtonStep found, int step) {
        if (found.largest() > LARGEST) {
            return false;
        }
        NewtonStep.State state = states.get(at);
        if (step > 0 && found.change() <= NEAR) {
            this.found.set(at, Optional.of(source(state)));
            return false;
        }
        List<Double> next = new ArrayList<>(state.slopes());
        double[] change = change(found);
        for (int j = 0; j < change.length; j++) {
            next.set(j, next.get(j) + change[j]);
        }
        states.set(at, new NewtonStep.State(state.question(), state.means(), List.copyOf(next), state.slopes()));
        return true;
    }

    /** With zero for a column that those before it span. */
    private static double[] change(NewtonStep step) {
        List<double[]> columns = new ArrayList<>();
        List<Integer> kept = new ArrayList<>();
        List<Double> right = new ArrayList<>();
        for (int j = 0; j < step.size(); j++) {
            double[] column = new double[kept.size() + 1];
            double rest = step.product(j, j);
            double own = step.gradient(j);
            for (int i = 0; i < kept.size(); i++) {
                double entry = step.product(j, kept.get(i));
                for (int l = 0; l < i; l++) {
                    entry -= columns.get(i)[l] * column[l];
                }
                column[i] = entry / columns.get(i)[i];
                rest -= column[i] * column[i];
                own -= column[i] * right.get(i);
            }
            if (rest > OF_REST * step.product(j, j)) {
                column[kept.size()] = Math.sqrt(rest);
                columns.add(column);
                right.add(own / Math.sqrt(rest));
                kept.add(j);
            }
        }
        double[][] triangle = new double[kept.size()][kept.size()];
        for (int j = 0; j < triangle.length; j++) {
            for (int i = 0; i <= j; i++) {
                triangle[i][j] = columns.get(j)[i];
            }
        }
        double[] solved = OrthogonalBasis.solve(
                triangle, right.stream().mapToDouble(Double::doubleValue).toArray());
        double[] change = new double[step.size()];
        for (int i = 0; i < solved.length; i++) {
            change[kept.get(i)] = solved[i];
        }
        return change;
    }

    private static Variable source(NewtonStep.State state) {
        double constant = state.slopes().get(0);
        for (int j = 0; j < state.means().size(); j++) {
            constant -= state.slopes().get(j + 1) * state.means().get(j);
        }
        return new Variable.InverseChance(
                state.question().columns(),
                constant,
                state.slopes().subList(1, state.slopes().size()));
    }
}
