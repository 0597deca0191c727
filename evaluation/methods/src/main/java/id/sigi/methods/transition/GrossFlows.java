package id.sigi.methods.transition;

import java.util.Arrays;
import java.util.Optional;

/**
 * Gross flows of a panel with non-response, by maximum likelihood under one of Stasny's (1987) models after Chen and Fienberg (1974): people move between
 * states first, then answer or not. Maximised by expectation and maximisation: those of unknown states are spread over cells as the model says, then shares
 * and response probabilities are those of the completed table, until nothing changes by 1e-14. Weighted tables give pseudo-likelihood. Immutable.
 */
public final class GrossFlows {
    private static final int MOST_STEPS = 200_000;
    private static final double CONVERGED = 1e-14;

    private final NonResponseModel model;
    private final int k;
    /** Shares of all people by cell. */
    private final double[] flows;

    private final double[] first;
    private final double[] second;
    private final double[] stays;
    private int steps;

    private GrossFlows(NonResponseModel model, int states) {
        this.model = model;
        this.k = states;
        this.flows = new double[k * k];
        this.first = filled(k);
        this.second = filled(k);
        this.stays = filled(k);
        for (int cell = 0; cell < flows.length; cell++) {
            flows[cell] = 1.0 / flows.length;
        }
    }

    private static double[] filled(int size) {
        double[] half = new double[size];
        Arrays.fill(half, 0.5);
        return half;
    }

    /** Fits a model; empty where nobody answered both rounds or the maximum is not reached. */
    public static Optional<GrossFlows> find(PanelTable panel, NonResponseModel model) {
        double matched = 0;
        for (int cell = 0; cell < panel.size() * panel.size(); cell++) {
            matched += panel.cell(cell);
        }
        if (matched == 0) {
            return Optional.empty();
        }
        GrossFlows fit = new GrossFlows(model, panel.size());
        double change = 1;
        while (change > CONVERGED && fit.steps < MOST_STEPS) {
            change = fit.step(panel);
            fit.steps++;
        }
        return change > CONVERGED ? Optional.empty() : Optional.of(fit);
    }

    /** One expectation and one maximisation; the greatest change of a share or probability. */
    private double step(PanelTable panel) {
        Completed completed = new Completed(panel);
        double change = completed.newFlows(panel.total());
        change = Math.max(change, move(first, completed.answeredFirst, completed.all));
        change = Math.max(change, move(second, completed.answeredBoth, completed.askedSecond));
        return Math.max(change, move(stays, completed.silentTwice, completed.silentFirst));
    }

    private static double move(double[] probabilities, double[] above, double[] below) {
        double change = 0;
        for (int i = 0; i < probabilities.length; i++) {
            if (below[i] > 0) {
                double next = above[i] / below[i];
                change = Math.max(change, Math.abs(next - probabilities[i]));
                probabilities[i] = next;
            }
        }
        return change;
    }

    /** What the panel would be if nothing were missing, as the model expects it, summed as its probabilities need it. */
    private final class Completed {
        private final double[] cells = new double[k * k];
        private final double[] all = new double[k];
        private final double[] answeredFirst = new double[k];
        private final double[] askedSecond = new double[k];
        private final double[] answeredBoth = new double[k];
        private final double[] silentFirst = new double[k];
        private final double[] silentTwice = new double[k];

        Completed(PanelTable panel) {
            double[] rows = new double[k];
            double[] columns = new double[k];
            double neither = 0;
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    rows[i] += beforeOnly(i, j);
                    columns[j] += afterOnly(i, j);
                    neither += silent(i, j);
                }
            }
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    add(
                            i,
                            j,
                            panel.both(i, j),
                            spread(panel.beforeOnly(i), beforeOnly(i, j), rows[i]),
                            spread(panel.afterOnly(j), afterOnly(i, j), columns[j]),
                            spread(panel.neither(), silent(i, j), neither));
                }
            }
        }

        private void add(int i, int j, double both, double before, double after, double neither) {
            int one = model.first(i);
            int two = model.second(i, j);
            cells[i * k + j] = both + before + after + neither;
            all[one] += both + before + after + neither;
            answeredFirst[one] += both + before;
            askedSecond[two] += both + before;
            answeredBoth[two] += both;
            silentFirst[two] += after + neither;
            silentTwice[two] += neither;
        }

        private double newFlows(double total) {
            double change = 0;
            for (int cell = 0; cell < cells.length; cell++) {
                double next = cells[cell] / total;
                change = Math.max(change, Math.abs(next - flows[cell]));
                flows[cell] = next;
            }
            return change;
        }

        private double beforeOnly(int i, int j) {
            return flows[i * k + j] * first[model.first(i)] * (1 - second[model.second(i, j)]);
        }

        private double afterOnly(int i, int j) {
            return flows[i * k + j] * (1 - first[model.first(i)]) * (1 - stays[model.second(i, j)]);
        }

        private double silent(int i, int j) {
            return flows[i * k + j] * (1 - first[model.first(i)]) * stays[model.second(i, j)];
        }
    }

    private static double spread(double people, double part, double whole) {
        return people == 0 || whole == 0 ? 0 : people * part / whole;
    }

    public NonResponseModel model() {
        return model;
    }

    /** Share of all people who are in one state before and in another after, whether they answered or not. */
    public double flow(int from, int to) {
        return flows[from * k + to];
    }

    /** Share of all people in a state before. */
    public double before(int from) {
        double sum = 0;
        for (int to = 0; to < k; to++) {
            sum += flow(from, to);
        }
        return sum;
    }

    /** Probability of one state after for who is in another before; zero where nobody is. */
    public double transition(int from, int to) {
        double before = before(from);
        return before == 0 ? 0 : flow(from, to) / before;
    }

    /** Probability of answering before for who is in a state before. */
    public double answersFirst(int from) {
        return first[model.first(from)];
    }

    /** Probability of answering after for who answered before. */
    public double answersAgain(int from, int to) {
        return second[model.second(from, to)];
    }

    /** Probability of not answering after for who did not answer before; what nobody shows stays at one half. */
    public double staysSilent(int from, int to) {
        return stays[model.second(from, to)];
    }

    /**
     * Likelihood ratio against a table of any cells, 2 sum n ln(n / expected); empty where the model has as many parameters as the table has cells.
     */
    public Optional<HomogeneityTest> findFit(PanelTable panel) {
        double df = panel.length() - 1.0 - (k * k - 1) - model.parameters(k);
        if (df < 1 || panel.neither() == 0) {
            return Optional.empty();
        }
        PanelTable expected = expected(panel.total());
        double statistic = 0;
        for (int cell = 0; cell < panel.length(); cell++) {
            double found = panel.cell(cell);
            statistic += found == 0 ? 0 : 2 * found * Math.log(found / expected.cell(cell));
        }
        return Optional.of(HomogeneityTest.chiSquared(Math.max(0, statistic), df));
    }

    /** The panel of so many people that the fitted probabilities let expect. */
    public PanelTable expected(double people) {
        double[][] both = new double[k][k];
        double[] beforeOnly = new double[k];
        double[] afterOnly = new double[k];
        double neither = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                double answered = people * flow(i, j) * answersFirst(i);
                double silent = people * flow(i, j) - answered;
                both[i][j] = answered * answersAgain(i, j);
                beforeOnly[i] += answered - both[i][j];
                afterOnly[j] += silent * (1 - staysSilent(i, j));
                neither += silent * staysSilent(i, j);
            }
        }
        return PanelTable.of(both, beforeOnly, afterOnly, neither);
    }
}
