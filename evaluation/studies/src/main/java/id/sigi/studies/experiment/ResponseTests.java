package id.sigi.studies.experiment;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.experiment.Attrition;
import id.sigi.methods.regression.Codes;
import id.sigi.methods.regression.Covariance;
import id.sigi.methods.regression.Design;
import id.sigi.methods.regression.LeastSquares;
import id.sigi.methods.regression.WaldTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whether answering depends on the draw: the regression of answering on the offer, clustered where the plan names a cluster, and whether other
 * kinds of people answered in the two arms.
 */
final class ResponseTests {
    private static final String OFFER = "the offer";

    private final Material material;

    ResponseTests(Material material) {
        this.material = material;
    }

    List<Estimate> estimates() {
        List<Estimate> rows = new ArrayList<>(List.of(difference()));
        List<Series> regressors = material.facts().covariates().stream()
                .flatMap(covariate -> covariate.regressors().stream())
                .toList();
        if (!regressors.isEmpty()) {
            rows.add(composition(regressors));
        }
        return rows;
    }

    private Estimate difference() {
        int[] rows = material.sample().rowsWith(People.EVERYBODY, List.of(NarrowTable.RESPONSE));
        Design design =
                clustered(base(rows), rows).with(OFFER, material.sample().column(NarrowTable.ARM, rows));
        return LeastSquares.withDefaults()
                .withCovariance(isClustered() ? Covariance.CR2 : Covariance.HC2)
                .fit(design, material.sample().column(NarrowTable.RESPONSE, rows))
                .toEstimate(
                        OFFER,
                        label("difference, precision-weighted", "regression of answering on the offer"),
                        basis(rows));
    }

    private Estimate composition(List<Series> regressors) {
        List<String> known = new ArrayList<>(List.of(NarrowTable.RESPONSE));
        regressors.forEach(series -> known.add(series.key()));
        int[] rows = material.sample().rowsWith(People.EVERYBODY, known);
        Design design = clustered(base(rows), rows);
        for (Series series : regressors) {
            design = design.with(series.name(), material.sample().column(series.key(), rows));
        }
        Optional<WaldTest> test = Attrition.of(
                        design,
                        material.sample().column(NarrowTable.ARM, rows),
                        isClustered() ? Covariance.CR2 : Covariance.HC2)
                .findComposition(material.sample().column(NarrowTable.RESPONSE, rows));
        Label label = label(
                "who answered differs by arm, F",
                "regression of answering on offer, covariates and their products, joint F of the products");
        return test.map(found -> Estimate.of(label, inference(found), basis(rows)))
                .orElseGet(() -> Estimate.notEstimable(
                        label, basis(rows), "answering or the covariates do not vary enough for a joint test"));
    }

    private Design base(int[] rows) {
        Design design = Design.ofRows(rows.length);
        return Words.hasCells(material.plan())
                ? design.withCells(Codes.of(material.sample().cells(rows)))
                : design.withIntercept();
    }

    private Design clustered(Design design, int[] rows) {
        return isClustered() ? design.withClusters(Codes.of(material.sample().clusters(rows))) : design;
    }

    private boolean isClustered() {
        return material.plan().design().findCluster().isPresent();
    }

    private Basis basis(int[] rows) {
        long treated = Arrays.stream(rows)
                .filter(row -> material.sample().value(NarrowTable.ARM, row) == 1)
                .count();
        return Basis.arms(treated, rows.length - treated, "people invited to the survey");
    }

    private Label label(String estimand, String estimator) {
        String cells = Words.hasCells(material.plan()) ? " with cell effects" : "";
        String error =
                isClustered() ? ", CR2 clustered by " + material.plan().design().cluster() : ", HC2";
        return new Label(
                material.plan().design().response(),
                estimand,
                material.plan().contrast(),
                Label.ALL,
                estimator + cells + error);
    }

    private static Inference inference(WaldTest test) {
        return new Inference(
                OptionalDouble.of(test.f()),
                OptionalDouble.empty(),
                OptionalDouble.of(test.denominatorDf()),
                OptionalDouble.of(test.f()),
                OptionalDouble.of(test.pValue()),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }
}
