package id.sigi.methods.survey;

import java.util.Objects;

/** Weighted totals of several cells in one PSU, such as the cells of a table. Immutable. */
public final class PsuCells {
    private final String stratum;
    private final String psu;
    private final double[] totals;

    /**
     * Of one PSU.
     *
     * @param stratum name of the stratum
     * @param psu name of the PSU, unique within the stratum
     * @param totals sum of weights of each cell
     */
    public PsuCells(String stratum, String psu, double[] totals) {
        this.stratum = Objects.requireNonNull(stratum, "stratum");
        this.psu = Objects.requireNonNull(psu, "psu");
        this.totals = totals.clone();
    }

    public String stratum() {
        return stratum;
    }

    public String psu() {
        return psu;
    }

    /** Sum of weights of one cell. */
    public double total(int cell) {
        return totals[cell];
    }

    int size() {
        return totals.length;
    }

    boolean isEmpty() {
        for (double total : totals) {
            if (total != 0) {
                return false;
            }
        }
        return true;
    }
}
