package id.sigi.studies.labour;

import id.sigi.methods.plan.LabourPlan;
import id.sigi.methods.survey.replicate.ReplicateVariance;
import id.sigi.methods.survey.variance.WeightedTotals;
import id.sigi.methods.transition.PanelTable;
import id.sigi.methods.transition.ReplicatedFlows;
import id.sigi.methods.transition.TransitionTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The tables of two rounds in one group: of everybody, those not interviewed in a state of their own, and of who was interviewed in both.
 *
 * @param everybody with one state more than the plan has
 * @param both the plan's states
 */
record PairTables(TransitionTable everybody, TransitionTable both) {

    /** @param design how the panel was drawn; nothing where people count alike */
    static PairTables of(
            LabourPlan plan, PanelCells panel, Optional<PanelDesign> design, PanelGroup group, RoundPair pair) {
        int k = plan.states().size() + 1;
        long[][] people = new long[k][k];
        double[][] flows = new double[k][k];
        double[][] values = new double[k * k][design.map(PanelDesign::places).orElse(0)];
        for (int at = 0; at < panel.cells().size(); at++) {
            PanelCells.Cell cell = panel.cells().get(at);
            if (group.has(cell)) {
                int from = cell.states().get(pair.from());
                int to = cell.states().get(pair.to());
                people[from][to] += cell.people();
                flows[from][to] += cell.weight();
                if (design.isPresent()) {
                    values[from * k + to][design.get().place(at)] +=
                            design.get().value(cell);
                }
            }
        }
        return design.map(some -> survey(some, flows, people, new WeightedTotals(values)))
                .orElseGet(() -> counts(people));
    }

    private static PairTables counts(long[][] people) {
        return new PairTables(TransitionTable.ofCounts(people), TransitionTable.ofCounts(inner(people)));
    }

    private static PairTables survey(PanelDesign design, double[][] flows, long[][] people, WeightedTotals totals) {
        int k = flows.length;
        int[] rowDf = new int[k];
        int[] innerDf = new int[k - 1];
        boolean[] both = new boolean[design.places()];
        for (int row = 0; row < k; row++) {
            rowDf[row] = design.variance().degreesOfFreedom(totals.holds(row * k, row * k + k));
            if (row < k - 1) {
                boolean[] inner = totals.holds(row * k, row * k + k - 1);
                innerDf[row] = design.variance().degreesOfFreedom(inner);
                for (int place = 0; place < both.length; place++) {
                    both[place] |= inner[place];
                }
            }
        }
        double[][] matrix = design.variance().covariance(totals);
        TransitionTable inner = TransitionTable.ofSurvey(
                inner(flows),
                inner(people),
                innerCovariance(matrix, k),
                innerDf,
                design.variance().degreesOfFreedom(both));
        TransitionTable all = TransitionTable.ofSurvey(
                flows, people, matrix, rowDf, design.variance().degreesOfFreedom(totals.holds()));
        return design.replicated()
                .map(some -> replicated(some, totals, new PairTables(all, inner)))
                .orElseGet(() -> new PairTables(all, inner));
    }

    private static PairTables replicated(ReplicateVariance variance, WeightedTotals totals, PairTables tables) {
        int k = tables.everybody().size();
        double[][] bySet = variance.estimates(List.of(totals)).get(0);
        double[][] inner = new double[bySet.length][(k - 1) * (k - 1)];
        for (int set = 0; set < bySet.length; set++) {
            for (int cell = 0; cell < inner[set].length; cell++) {
                inner[set][cell] = bySet[set][cell / (k - 1) * k + cell % (k - 1)];
            }
        }
        return new PairTables(
                tables.everybody().replicated(new ReplicatedFlows(bySet, variance::covariance)),
                tables.both().replicated(new ReplicatedFlows(inner, variance::covariance)));
    }

    private static double[][] inner(double[][] table) {
        return Arrays.stream(table, 0, table.length - 1)
                .map(row -> Arrays.copyOf(row, row.length - 1))
                .toArray(double[][]::new);
    }

    private static long[][] inner(long[][] table) {
        return Arrays.stream(table, 0, table.length - 1)
                .map(row -> Arrays.copyOf(row, row.length - 1))
                .toArray(long[][]::new);
    }

    private static double[][] innerCovariance(double[][] matrix, int k) {
        int inner = k - 1;
        double[][] some = new double[inner * inner][inner * inner];
        for (int a = 0; a < some.length; a++) {
            for (int b = 0; b < some.length; b++) {
                some[a][b] = matrix[a / inner * k + a % inner][b / inner * k + b % inner];
            }
        }
        return some;
    }

    /** Whether somebody was not interviewed in one of the rounds. */
    boolean hasNonResponse() {
        int last = both.size();
        double missing = everybody.rowTotal(last) + everybody.columnTotal(last);
        return missing > 0;
    }

    /** The panel that models of non-response are fitted to. */
    PanelTable panel() {
        int k = both.size();
        double[][] flows = new double[k][k];
        double[] before = new double[k];
        double[] after = new double[k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                flows[i][j] = everybody.flow(i, j);
            }
            before[i] = everybody.flow(i, k);
            after[i] = everybody.flow(k, i);
        }
        return PanelTable.of(flows, before, after, everybody.flow(k, k));
    }

    /** Covariance of that panel's cells, in its order. */
    double[][] panelCovariance() {
        int k = both.size();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                order.add(i * (k + 1) + j);
            }
        }
        for (int i = 0; i < k; i++) {
            order.add(i * (k + 1) + k);
        }
        for (int j = 0; j <= k; j++) {
            order.add(k * (k + 1) + j);
        }
        double[][] covariance = everybody.covariance();
        double[][] sorted = new double[order.size()][order.size()];
        for (int a = 0; a < sorted.length; a++) {
            for (int b = 0; b < sorted.length; b++) {
                sorted[a][b] = covariance[order.get(a)][order.get(b)];
            }
        }
        return sorted;
    }
}
