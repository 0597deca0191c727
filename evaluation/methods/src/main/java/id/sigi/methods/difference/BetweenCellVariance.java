package id.sigi.methods.difference;

import id.sigi.methods.moments.TwoArmMoments;
import java.util.Arrays;
import java.util.List;

/**
 * Cells that show no variance within themselves because an arm has a single cluster or person: the variance of the sum of their parts x_k = share x
 * difference is taken from between cells, J/(J-1) sum (x_k - mean)^2. It is that of the sum plus what the cells' own expectations differ by, so
 * that it errs on the safe side whatever the cells are (Imai, King and Nall 2009; Pashley and Miratrix 2021 for cells larger than pairs).
 *
 * @param sum of the parts
 * @param variance of the sum, zero where the parts differ by rounding alone
 * @param df cells less one
 */
record BetweenCellVariance(double sum, double variance, double df) {
    // Parts of the same size are equal up to the rounding of their means.
    private static final double ROUNDING = 1e-13;

    /**
     * @param weight of a cell
     * @param all weights of all cells of the average, these and others
     */
    static BetweenCellVariance of(List<ClusteredCell> cells, CellWeighting weight, double all) {
        return of(cells.stream()
                .mapToDouble(cell -> weight.of(cell) / all * cell.difference())
                .toArray());
    }

    /** Of cells of people, with a single one in an arm, which are all that there are. */
    static BetweenCellVariance ofPeople(List<TwoArmMoments> cells, CellWeighting weight) {
        double all = cells.stream().mapToDouble(weight::of).sum();
        return of(cells.stream()
                .mapToDouble(cell -> weight.of(cell) / all * cell.difference())
                .toArray());
    }

    /** Of the parts of at least two cells. */
    private static BetweenCellVariance of(double[] parts) {
        double sum = Arrays.stream(parts).sum();
        double mean = sum / parts.length;
        double squares =
                Arrays.stream(parts).map(part -> (part - mean) * (part - mean)).sum();
        double noise = ROUNDING * Arrays.stream(parts).map(Math::abs).max().orElse(0);
        double clean = squares > parts.length * noise * noise ? squares : 0;
        return new BetweenCellVariance(sum, parts.length / (parts.length - 1.0) * clean, parts.length - 1.0);
    }
}
