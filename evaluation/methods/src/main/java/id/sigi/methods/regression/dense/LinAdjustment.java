package id.sigi.methods.regression.dense;

import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import id.sigi.methods.regression.dense.qr.WithinTransformation;
import java.util.Arrays;
import java.util.List;

/**
 * Lin's (2013, Annals of Applied Statistics 7:295) regression adjustment: the outcome on the treatment, the covariates less their weighted
 * means, and the products of the two. The coefficient of the treatment is the average effect; HC2 by default, as estimatr's lm_lin.
 */
public final class LinAdjustment {
    private final CovarianceType covariance;

    private LinAdjustment(CovarianceType covariance) {
        this.covariance = covariance;
    }

    public static LinAdjustment withDefaults() {
        return new LinAdjustment(CovarianceType.HC2);
    }

    public LinAdjustment withCovariance(CovarianceType kind) {
        return new LinAdjustment(kind);
    }

    /**
     * @param design all columns, with weights and clusters but no cells
     * @param treatment name of the column of zeros and ones; the other columns are the covariates
     * @param outcome one finite value per row
     */
    public RegressionFit fit(DesignMatrix design, String treatment, double[] outcome) {
        if (design.cells().isPresent()) {
            throw new IllegalArgumentException("Lin's regression interacts covariates; give cells as columns");
        }
        return LeastSquares.withDefaults().withCovariance(covariance).fit(interacted(design, treatment), outcome);
    }

    private static DesignMatrix interacted(DesignMatrix design, String treatment) {
        WithinTransformation frame = WithinTransformation.of(design.withIntercept());
        double[] z = design.column(treatment);
        List<String> covariates =
                design.names().stream().filter(name -> !name.equals(treatment)).toList();
        DesignMatrix result = design.withoutColumns().withIntercept().with(treatment, z);
        for (String name : covariates) {
            result = result.with(name, centred(design.column(name), frame));
        }
        for (String name : covariates) {
            result = result.with(treatment + ":" + name, product(z, centred(design.column(name), frame)));
        }
        return result;
    }

    private static double[] centred(double[] column, WithinTransformation frame) {
        double mean = frame.mean(column);
        return Arrays.stream(column).map(value -> value - mean).toArray();
    }

    private static double[] product(double[] first, double[] second) {
        double[] result = first.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] *= second[i];
        }
        return result;
    }
}
