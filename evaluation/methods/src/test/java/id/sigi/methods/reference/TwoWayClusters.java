package id.sigi.methods.reference;

import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.regression.Codes;
import id.sigi.methods.regression.Coefficient;
import id.sigi.methods.regression.dense.LeastSquares;
import id.sigi.methods.regression.dense.RegressionFit;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Errors clustered in two ways at once: V = V_1 + V_2 - V_12, each with its own factor (Cameron, Gelbach and Miller 2011; sandwich's vcovCL
 * with type HC1); df is one less than the smaller number of clusters. The difference need not be a variance: then there is no error.
 */
public final class TwoWayClusters {
    private final int[] first;
    private final int[] second;

    private TwoWayClusters(int[] first, int[] second) {
        this.first = first;
        this.second = second;
    }

    /** One code per row in each way. */
    public static TwoWayClusters of(int[] first, int[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(first.length + " and " + second.length + " codes");
        }
        return new TwoWayClusters(first.clone(), second.clone());
    }

    /** The coefficient with CR1 errors; empty when it or its error cannot be given. */
    public Optional<Coefficient> find(DesignMatrix design, double[] outcome, String name) {
        LeastSquares method = LeastSquares.withDefaults().withCovariance(CovarianceType.CR1);
        List<RegressionFit> fits = new ArrayList<>();
        for (int[] codes : List.of(first, second, both())) {
            fits.add(method.fit(design.withClusters(codes), outcome));
        }
        if (fits.stream().anyMatch(fit -> fit.find(name).isEmpty())) {
            return Optional.empty();
        }
        double variance = variance(fits.get(0), name) + variance(fits.get(1), name) - variance(fits.get(2), name);
        int clusters = Math.min(
                fits.get(0).clusters().orElseThrow(), fits.get(1).clusters().orElseThrow());
        return variance < 0
                ? Optional.empty()
                : Optional.of(new Coefficient(name, fits.get(0).estimate(name), Math.sqrt(variance), clusters - 1.0));
    }

    private static double variance(RegressionFit fit, String name) {
        return fit.covariance(name, name);
    }

    private int[] both() {
        return Codes.of(IntStream.range(0, first.length)
                .mapToObj(i -> List.of(first[i], second[i]))
                .toList());
    }
}
