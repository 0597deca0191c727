package id.sigi.methods.survey;

import id.sigi.programme.fault.RequestFault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Linearised covariance of several weighted totals together: sum_h n_h/(n_h - 1) sum_i (z_hi - zbar_h)(z_hi - zbar_h)', the matrix to which {@link SurveyDesign}
 * gives the variances, PSUs drawn with replacement. Strata that hold nobody of any cell add nothing. By the delta method it gives the standard error of whatever
 * is computed from the totals.
 */
public final class CellCovariance {
    private final double[][] covariance;
    private final int df;

    private CellCovariance(double[][] covariance, int df) {
        this.covariance = covariance;
        this.df = df;
    }

    /**
     * Of every PSU of the sample, those without anybody among them.
     *
     * @param units at least one, all with as many cells
     * @throws RequestFault if a stratum has a single PSU and the policy is to fail
     */
    public static CellCovariance of(Collection<PsuCells> units, LonelyPsu lonely) {
        SortedMap<String, List<PsuCells>> strata = new TreeMap<>();
        units.forEach(unit -> strata.computeIfAbsent(unit.stratum(), unseen -> new ArrayList<>())
                .add(unit));
        int cells = units.iterator().next().size();
        double[][] sum = new double[cells][cells];
        int held = 0;
        int withVariance = 0;
        for (var entry : strata.entrySet()) {
            List<PsuCells> psus = entry.getValue();
            if (psus.stream().allMatch(PsuCells::isEmpty)) {
                continue;
            }
            held++;
            withVariance += psus.size() > 1 ? 1 : 0;
            add(entry.getKey(), psus, lonely, sum);
        }
        if (lonely == LonelyPsu.AVERAGE && withVariance > 0) {
            scale(sum, (double) held / withVariance);
        }
        long holding = units.stream().filter(unit -> !unit.isEmpty()).count();
        return new CellCovariance(sum, (int) holding - held);
    }

    private static void add(String stratum, List<PsuCells> psus, LonelyPsu lonely, double[][] sum) {
        int n = psus.size();
        if (n == 1 && lonely == LonelyPsu.FAIL) {
            throw new RequestFault(
                    "stratum " + stratum + " has a single PSU",
                    "the spread between PSUs cannot be estimated from one",
                    "say lonely_psu: certainty, adjust or average in the plan, or collapse strata");
        }
        if (n == 1 && lonely != LonelyPsu.ADJUST) {
            return;
        }
        double factor = n == 1 ? 1 : n / (n - 1.0);
        double[] mean = new double[sum.length];
        for (int cell = 0; cell < mean.length && n > 1; cell++) {
            for (PsuCells psu : psus) {
                mean[cell] += psu.total(cell) / n;
            }
        }
        for (PsuCells psu : psus) {
            for (int a = 0; a < mean.length; a++) {
                double deviation = factor * (psu.total(a) - mean[a]);
                for (int b = 0; b < mean.length && deviation != 0; b++) {
                    sum[a][b] += deviation * (psu.total(b) - mean[b]);
                }
            }
        }
    }

    private static void scale(double[][] matrix, double factor) {
        for (double[] row : matrix) {
            for (int i = 0; i < row.length; i++) {
                row[i] *= factor;
            }
        }
    }

    /** The matrix, cells in the order of the units'. */
    public double[][] matrix() {
        double[][] copy = new double[covariance.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = covariance[i].clone();
        }
        return copy;
    }

    /** PSUs minus strata, of those that hold anybody of the cells. */
    public int df() {
        return df;
    }
}
