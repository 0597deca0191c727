package id.sigi.studies.labour;

import id.sigi.methods.plan.LabourPlan;
import id.sigi.methods.survey.CellCovariance;
import id.sigi.methods.survey.PsuCells;
import id.sigi.methods.transition.PanelTable;
import id.sigi.methods.transition.TransitionTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables of two rounds in one group: of everybody, those not interviewed in a state of their own, and of who was interviewed in both.
 *
 * @param everybody with one state more than the plan has
 * @param both the plan's states
 */
record PairTables(TransitionTable everybody, TransitionTable both) {

    static PairTables of(LabourPlan plan, PanelCells panel, PanelGroup group, RoundPair pair) {
        int k = plan.states().size() + 1;
        long[][] people = new long[k][k];
        double[][] flows = new double[k][k];
        Map<List<String>, double[]> units = new LinkedHashMap<>();
        for (PanelCells.Cell cell : panel.cells()) {
            double[] unit = units.computeIfAbsent(List.of(cell.stratum(), cell.unit()), unseen -> new double[k * k]);
            if (group.has(cell)) {
                int from = cell.states().get(pair.from());
                int to = cell.states().get(pair.to());
                people[from][to] += cell.people();
                flows[from][to] += cell.weight();
                unit[from * k + to] += cell.weight();
            }
        }
        return plan.hasDesign() ? survey(plan, flows, people, units) : counts(people);
    }

    private static PairTables counts(long[][] people) {
        return new PairTables(TransitionTable.ofCounts(people), TransitionTable.ofCounts(inner(people)));
    }

    private static PairTables survey(
            LabourPlan plan, double[][] flows, long[][] people, Map<List<String>, double[]> units) {
        int k = flows.length;
        List<PsuCells> cells = new ArrayList<>();
        units.forEach((unit, totals) -> cells.add(new PsuCells(unit.get(0), unit.get(1), totals)));
        CellCovariance all = CellCovariance.of(cells, plan.lonelyPsu().rule());
        int[] rowDf = new int[k];
        int[] innerDf = new int[k - 1];
        for (int row = 0; row < k; row++) {
            rowDf[row] = df(cells, row * k, row * k + k);
            if (row < k - 1) {
                innerDf[row] = df(cells, row * k, row * k + k - 1);
            }
        }
        double[][] matrix = all.matrix();
        TransitionTable both = TransitionTable.ofSurvey(
                inner(flows), inner(people), innerCovariance(matrix, k), innerDf, innerDf(cells, k));
        TransitionTable everybody = TransitionTable.ofSurvey(flows, people, matrix, rowDf, all.df());
        return new PairTables(everybody, both);
    }

    /** Units minus strata, of those with somebody in some cells. */
    private static int df(List<PsuCells> units, int first, int end) {
        Map<String, Integer> held = new LinkedHashMap<>();
        for (PsuCells unit : units) {
            for (int cell = first; cell < end; cell++) {
                if (unit.total(cell) > 0) {
                    held.merge(unit.stratum(), 1, Integer::sum);
                    break;
                }
            }
        }
        return held.values().stream().mapToInt(count -> count - 1).sum();
    }

    private static int innerDf(List<PsuCells> units, int k) {
        Map<String, Integer> held = new LinkedHashMap<>();
        for (PsuCells unit : units) {
            double sum = 0;
            for (int cell = 0; cell < (k - 1) * k; cell++) {
                sum += cell % k == k - 1 ? 0 : unit.total(cell);
            }
            if (sum > 0) {
                held.merge(unit.stratum(), 1, Integer::sum);
            }
        }
        return held.values().stream().mapToInt(count -> count - 1).sum();
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
