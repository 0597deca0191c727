package id.sigi.methods.reference;

import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.regression.WaldTest;
import id.sigi.methods.regression.dense.LeastSquares;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether other kinds of people stayed in the two arms: the indicator of a response on treatment, covariates and their products with
 * treatment. The products' joint test asks whether who answers differs by arm; with treatment itself it asks whether answering differs at
 * all. Centring the covariates changes neither test.
 */
public final class Attrition {
    private static final String TREATMENT = "treatment";

    private final Joint joint;
    private final DesignMatrix design;
    private final List<String> products;

    private Attrition(Joint joint, DesignMatrix design, List<String> products) {
        this.joint = joint;
        this.design = design;
        this.products = products;
    }

    /** The joint test of some columns. */
    private interface Joint {
        Optional<WaldTest> find(DesignMatrix design, List<String> tested, double[] answered);
    }

    /**
     * By scores ({@link ScoreTest}), which err as often as they say where covariates are skewed.
     *
     * @param covariates with the cells of the draw, or with a constant when there is one cell, and clusters where people share fate; no column
     *     is called "treatment"
     * @param treatment one for the selected, zero for the others
     */
    public static Attrition of(DesignMatrix covariates, double[] treatment) {
        return of(covariates, treatment, ScoreTest::find);
    }

    /**
     * By the covariance of the coefficients.
     *
     * @param covariates with the cells of the draw, or with a constant when there is one cell; no column is called "treatment"
     * @param treatment one for the selected, zero for the others
     * @param covariance HC2, or CR2 when households are drawn
     */
    public static Attrition of(DesignMatrix covariates, double[] treatment, CovarianceType covariance) {
        LeastSquares method = LeastSquares.withDefaults().withCovariance(covariance);
        return of(
                covariates,
                treatment,
                (design, tested, answered) ->
                        method.withTested(tested).fit(design, answered).findWald(tested));
    }

    private static Attrition of(DesignMatrix covariates, double[] treatment, Joint joint) {
        DesignMatrix design = covariates.with(TREATMENT, treatment);
        List<String> products = new ArrayList<>();
        for (String name : covariates.names()) {
            double[] product = covariates.column(name);
            for (int i = 0; i < product.length; i++) {
                product[i] *= treatment[i];
            }
            products.add(TREATMENT + " x " + name);
            design = design.with(TREATMENT + " x " + name, product);
        }
        return new Attrition(joint, design, products);
    }

    /** The products alone: whether the composition of respondents differs by arm; empty without covariates. */
    public Optional<WaldTest> findComposition(double[] answered) {
        return find(products, answered);
    }

    /** Treatment and products: whether anything about answering differs by arm. */
    public Optional<WaldTest> findAny(double[] answered) {
        List<String> all = new ArrayList<>(products);
        all.add(TREATMENT);
        return find(all, answered);
    }

    private Optional<WaldTest> find(List<String> tested, double[] answered) {
        return joint.find(design, tested, answered);
    }
}
