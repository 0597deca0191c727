package id.sigi.studies.experiment;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.regression.Codes;
import id.sigi.methods.regression.Covariance;
import id.sigi.methods.regression.Design;
import id.sigi.methods.regression.LeastSquares;
import id.sigi.methods.regression.Propensity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Effects on respondents weighted by one over their estimated probability to answer. */
final class AnswerWeights {
    private static final String OFFER = "the offer";

    private final Material material;
    private final List<Series> regressors;

    AnswerWeights(Material material) {
        this.material = material;
        this.regressors = material.facts().covariates().stream()
                .flatMap(covariate -> covariate.regressors().stream())
                .toList();
    }

    List<Estimate> estimates() {
        List<Estimate> rows = new ArrayList<>();
        for (Series outcome : material.outcomes()) {
            rows.add(estimate(outcome));
        }
        return rows;
    }

    private Estimate estimate(Series outcome) {
        List<String> known = new ArrayList<>(List.of(NarrowTable.RESPONSE));
        regressors.forEach(series -> known.add(series.key()));
        int[] invited = material.sample().rowsWith(People.EVERYBODY, known);
        double[] answered = Arrays.stream(invited)
                .mapToDouble(row -> Double.isNaN(material.sample().value(outcome.key(), row)) ? 0 : 1)
                .toArray();
        Optional<double[]> chances = Propensity.find(model(invited), answered);
        int[] places = IntStream.range(0, invited.length)
                .filter(place -> answered[place] == 1)
                .toArray();
        int[] rows =
                informative(Arrays.stream(places).map(place -> invited[place]).toArray());
        Basis basis = basis(rows, outcome);
        if (chances.isEmpty() || rows.length == 0) {
            return Estimate.notEstimable(
                    label(outcome), basis, "covariates separate those who answered from the others");
        }
        double[] weights = weights(invited, chances.get(), rows);
        return LeastSquares.withDefaults()
                .withCovariance(covariance())
                .fit(design(rows, weights), material.sample().column(outcome.key(), rows))
                .toEstimate(OFFER, label(outcome), basis);
    }

    /** The offer, the covariates and their products. */
    private Design model(int[] rows) {
        double[] offer = material.sample().column(NarrowTable.ARM, rows);
        Design design = Design.ofRows(rows.length).withIntercept().with(OFFER, offer);
        for (Series series : regressors) {
            double[] column = material.sample().column(series.key(), rows);
            double[] product = column.clone();
            Arrays.setAll(product, row -> column[row] * offer[row]);
            design = design.with(series.name(), column).with(OFFER + " x " + series.name(), product);
        }
        return design;
    }

    private static double[] weights(int[] invited, double[] chances, int[] rows) {
        double[] weights = new double[rows.length];
        int next = 0;
        for (int place = 0; place < invited.length && next < rows.length; place++) {
            if (invited[place] == rows[next]) {
                weights[next] = 1 / chances[place];
                next++;
            }
        }
        return weights;
    }

    private Design design(int[] rows, double[] weights) {
        Design design = Design.ofRows(rows.length)
                .with(OFFER, material.sample().column(NarrowTable.ARM, rows))
                .withWeights(weights);
        design = Words.hasCells(material.plan())
                ? design.withCells(Codes.of(material.sample().cells(rows)))
                : design.withIntercept();
        return covariance().isClustered()
                ? design.withClusters(Codes.of(material.sample().clusters(rows)))
                : design;
    }

    /** The rows of cells in which both arms answered. */
    private int[] informative(int[] rows) {
        Set<List<Object>> seen = new HashSet<>();
        for (int row : rows) {
            seen.add(List.of(material.sample().cell(row), material.sample().value(NarrowTable.ARM, row)));
        }
        return Arrays.stream(rows)
                .filter(row -> seen.contains(List.of(material.sample().cell(row), 0.0))
                        && seen.contains(List.of(material.sample().cell(row), 1.0)))
                .toArray();
    }

    private Covariance covariance() {
        return material.plan().design().findCluster().isPresent() ? Covariance.CR1 : Covariance.HC2;
    }

    private Basis basis(int[] rows, Series outcome) {
        long treated = Arrays.stream(rows)
                .filter(row -> material.sample().value(NarrowTable.ARM, row) == 1)
                .count();
        return Basis.arms(treated, rows.length - treated, "people with " + outcome.name() + " and all covariates");
    }

    private Label label(Series outcome) {
        String cells = Words.hasCells(material.plan()) ? " with cell effects" : "";
        String clusters = material.plan()
                .design()
                .findCluster()
                .map(cluster -> "CR1 clustered by " + cluster)
                .orElse("HC2");
        return new Label(
                outcome.name(),
                "intention-to-treat, weighted for response",
                material.plan().contrast(),
                Label.ALL,
                "regression" + cells + ", respondents weighted by one over their probability to answer, " + clusters);
    }
}
