package id.sigi.methods.survey;

import java.util.Objects;

/**
 * Weighted totals of one PSU. A domain is estimated by setting y and x to zero outside it and keeping every PSU, never by dropping rows: a
 * PSU without anybody of the domain still belongs to the sample. Values far from zero are summed about a centre c: y is then the sum of
 * w (y - c x), so that nothing cancels when PSUs are compared.
 *
 * @param stratum name of the stratum
 * @param psu name of the PSU, unique within the stratum
 * @param rows rows of the domain that weigh something: the nominal sample size, and whether the PSU holds the domain at all
 * @param y sum of w y, or of w (y - c x)
 * @param x sum of w x, the denominator; for a mean x is one for everybody
 */
public record PsuTotals(String stratum, String psu, long rows, double y, double x) {
    public PsuTotals {
        Objects.requireNonNull(stratum, "stratum");
        Objects.requireNonNull(psu, "psu");
        if (rows < 0 || !Double.isFinite(y) || !Double.isFinite(x)) {
            throw new IllegalArgumentException("not totals of a PSU: " + rows + " rows, " + y + ", " + x);
        }
    }

    /** Both parts of the same PSU. */
    public PsuTotals plus(PsuTotals other) {
        if (!stratum.equals(other.stratum) || !psu.equals(other.psu)) {
            throw new IllegalArgumentException("different PSUs cannot be added up");
        }
        return new PsuTotals(stratum, psu, rows + other.rows, y + other.y, x + other.x);
    }
}
