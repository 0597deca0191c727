package id.sigi.methods.transition;

import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Inferences;
import id.sigi.methods.linear.Matrices;
import java.util.Optional;

/**
 * Standard errors of gross flows under a model of non-response: the fit is a function of the panel's cells, so that their covariance, multinomial or
 * linearised over a sample's design, carries over by the delta method. With a design it is design-based, and holds whether the model is right or
 * not; what it then is about is what the fit tends to. Slopes are differences on both sides, extrapolated (Richardson).
 */
public final class GrossFlowInference {
    private static final double STEP = 1e-3;

    private final PanelTable panel;
    private final GrossFlows fit;
    private final double[][] covariance;
    private final double df;
    private final double[][] slopes;

    private GrossFlowInference(PanelTable panel, GrossFlows fit, double[][] covariance, double df, double[][] slopes) {
        this.panel = panel;
        this.fit = fit;
        this.covariance = covariance;
        this.df = df;
        this.slopes = slopes;
    }

    /**
     * Fits a model and its slopes; empty where there is no maximum.
     *
     * @param covariance of the panel's cells as one vector, see {@link PanelTable}
     * @param df degrees of freedom of the design; infinite for the normal distribution
     */
    public static Optional<GrossFlowInference> find(
            PanelTable panel, NonResponseModel model, double[][] covariance, double df) {
        Optional<GrossFlows> fit = GrossFlows.find(panel, model);
        if (fit.isEmpty()) {
            return Optional.empty();
        }
        int k = panel.size();
        double[][] slopes = new double[k * k][panel.length()];
        for (int cell = 0; cell < panel.length(); cell++) {
            if (panel.cell(cell) > 0) {
                double[] of = slopes(panel, model, cell);
                for (int share = 0; share < of.length; share++) {
                    slopes[share][cell] = of[share];
                }
            }
        }
        return Optional.of(new GrossFlowInference(panel, fit.get(), covariance, df, slopes));
    }

    /** Slopes of all transition probabilities in one cell. A cell of nobody is left at zero: nobody can be taken from it. */
    private static double[] slopes(PanelTable panel, NonResponseModel model, int cell) {
        double step = STEP * panel.cell(cell);
        double[] first = slope(panel, model, cell, step);
        double[] second = slope(panel, model, cell, step / 2);
        double[] slopes = new double[first.length];
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = (4 * second[i] - first[i]) / 3;
        }
        return slopes;
    }

    private static double[] slope(PanelTable panel, NonResponseModel model, int cell, double step) {
        double[] above = transitions(panel.with(cell, panel.cell(cell) + step), model);
        double[] below = transitions(panel.with(cell, panel.cell(cell) - step), model);
        double[] slope = new double[above.length];
        for (int i = 0; i < slope.length; i++) {
            slope[i] = (above[i] - below[i]) / (2 * step);
        }
        return slope;
    }

    private static double[] transitions(PanelTable panel, NonResponseModel model) {
        int k = panel.size();
        double[] all = new double[k * k];
        GrossFlows.find(panel, model).ifPresent(fit -> {
            for (int cell = 0; cell < all.length; cell++) {
                all[cell] = fit.transition(cell / k, cell % k);
            }
        });
        return all;
    }

    public GrossFlows fit() {
        return fit;
    }

    /** A transition probability with its interval; empty where nobody is in the state before. */
    public Optional<Inference> findTransition(int from, int to) {
        if (fit.before(from) == 0 || !(df > 0)) {
            return Optional.empty();
        }
        double[] slope = slopes[from * panel.size() + to];
        double variance = Matrices.dot(slope, Matrices.product(covariance, slope));
        return Optional.of(Inferences.of(fit.transition(from, to), Math.sqrt(Math.max(0, variance)), df));
    }
}
