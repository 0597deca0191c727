package id.sigi.studies.experiment;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.Heterogeneity;
import id.sigi.methods.regression.Codes;
import id.sigi.methods.regression.Covariance;
import id.sigi.methods.regression.Design;
import id.sigi.methods.regression.Fit;
import id.sigi.methods.regression.LeastSquares;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * How effects differ between people: their best linear projection on registered covariates, and each registered subgroup against everybody
 * else. On the rows of one machine.
 */
final class EffectDifferences {
    /** Estimand of the joint test of a projection. */
    static final String JOINT = "effect differs by covariates, F";

    private static final String OFFER = "the offer";

    private final Material material;
    private final ExperimentPlan plan;
    private final Heterogeneity asked;

    EffectDifferences(Material material, Heterogeneity asked) {
        this.material = material;
        this.plan = material.plan();
        this.asked = asked;
    }

    List<Estimate> estimates() {
        List<Estimate> rows = new ArrayList<>();
        for (Series outcome : material.outcomes()) {
            if (!asked.covariates().isEmpty()) {
                rows.addAll(projection(outcome));
            }
            if (asked.hasSubgroups()) {
                material.people().stream()
                        .filter(people -> people.key().isPresent())
                        .forEach(people -> rows.add(difference(outcome, people)));
            }
        }
        return FamilyAdjustment.of(plan).adjusted(rows);
    }

    private List<Estimate> projection(Series outcome) {
        List<Series> covariates = covariates();
        List<String> needed = new ArrayList<>(List.of(outcome.key()));
        covariates.forEach(series -> needed.add(series.key()));
        Sample sample = material.sample();
        int[] rows = informative(sample.rowsWith(People.EVERYBODY, needed), sample::cell);
        double[] offer = sample.column(NarrowTable.ARM, rows);
        Design design = base(rows, sample::cell).with(OFFER, offer);
        for (Series series : covariates) {
            double[] centred = centred(sample.column(series.key(), rows));
            design = design.with(series.name(), centred).with(product(series), product(offer, centred));
        }
        List<String> products =
                covariates.stream().map(EffectDifferences::product).toList();
        Fit fit = LeastSquares.withDefaults()
                .withCovariance(covariance())
                .withTested(products)
                .fit(design, sample.column(outcome.key(), rows));
        String estimator =
                "best linear projection of effects on " + String.join(", ", asked.covariates()) + cells("") + error();
        Basis basis = basis(rows, "people with " + outcome.name() + " and these covariates");
        List<Estimate> estimates = new ArrayList<>();
        estimates.add(fit.toEstimate(
                OFFER, label(outcome, "effect at the mean of the covariates", Label.ALL, estimator), basis));
        for (Series series : covariates) {
            String estimand = "change of the effect with " + series.name();
            estimates.add(fit.toEstimate(product(series), label(outcome, estimand, Label.ALL, estimator), basis));
        }
        Label joint = label(outcome, JOINT, Label.ALL, estimator + jointTest());
        estimates.add(fit.findWald(products)
                .map(test -> Estimate.of(joint, Balance.inference(test), basis))
                .orElseGet(() ->
                        Estimate.notEstimable(joint, basis, "the covariates do not vary enough for a joint test")));
        return estimates;
    }

    /** The regressions within the subgroup and among the others at once, so that people of one household count once in the error. */
    private Estimate difference(Series outcome, People people) {
        Sample sample = material.sample();
        String key = people.key().orElseThrow();
        IntFunction<String> cell = row -> sample.cell(row) + " | " + sample.value(key, row);
        int[] rows = informative(sample.rowsWith(People.EVERYBODY, List.of(outcome.key(), key)), cell);
        double[] offer = sample.column(NarrowTable.ARM, rows);
        double[] own = product(offer, sample.column(key, rows));
        String difference = "the offer within " + people.name();
        return LeastSquares.withDefaults()
                .withCovariance(covariance())
                .fit(base(rows, cell).with(OFFER, offer).with(difference, own), sample.column(outcome.key(), rows))
                .toEstimate(
                        difference,
                        label(
                                outcome,
                                "effect less the effect on everybody else",
                                people.name(),
                                "regression" + cells(", each group with its own,") + error()),
                        basis(rows, "people with " + outcome.name() + " inside and outside of the group"));
    }

    private List<Series> covariates() {
        return material.facts().covariates().stream()
                .filter(covariate -> asked.covariates().contains(covariate.name()))
                .flatMap(covariate -> covariate.regressors().stream())
                .toList();
    }

    private Design base(int[] rows, IntFunction<String> cell) {
        Design design = Design.ofRows(rows.length)
                .withCells(Codes.of(Arrays.stream(rows).mapToObj(cell).toList()));
        return isClustered() ? design.withClusters(Codes.of(material.sample().clusters(rows))) : design;
    }

    /** The rows of cells in which both arms occur. */
    private int[] informative(int[] rows, IntFunction<String> cell) {
        Map<String, boolean[]> arms = new HashMap<>();
        for (int row : rows) {
            arms.computeIfAbsent(cell.apply(row), unseen -> new boolean[2])[arm(row)] = true;
        }
        return Arrays.stream(rows)
                .filter(row -> arms.get(cell.apply(row))[0] && arms.get(cell.apply(row))[1])
                .toArray();
    }

    private int arm(int row) {
        return (int) material.sample().value(NarrowTable.ARM, row);
    }

    private boolean isClustered() {
        return plan.design().findCluster().isPresent();
    }

    private Covariance covariance() {
        return isClustered() ? Covariance.CR2 : Covariance.HC2;
    }

    private String cells(String whose) {
        return Words.hasCells(plan) ? " with cell effects" + whose : whose;
    }

    private String error() {
        return plan.design()
                .findCluster()
                .map(cluster -> ", CR2 clustered by " + cluster)
                .orElse(", HC2");
    }

    private String jointTest() {
        return isClustered() ? ", approximate Hotelling test" : ", joint F";
    }

    private Label label(Series outcome, String estimand, String group, String estimator) {
        return new Label(outcome.name(), estimand, plan.contrast(), group, estimator);
    }

    private Basis basis(int[] rows, String who) {
        long treated = Arrays.stream(rows).filter(row -> arm(row) == 1).count();
        return Basis.arms(treated, rows.length - treated, who);
    }

    private static String product(Series series) {
        return OFFER + " x " + series.name();
    }

    private static double[] centred(double[] column) {
        double mean = Arrays.stream(column).average().orElse(0);
        return Arrays.stream(column).map(value -> value - mean).toArray();
    }

    private static double[] product(double[] left, double[] right) {
        double[] product = left.clone();
        Arrays.setAll(product, at -> left[at] * right[at]);
        return product;
    }

    /** What a reader must know, in sentences. */
    static List<String> sentences(ExperimentPlan plan, Heterogeneity asked) {
        List<String> sentences = new ArrayList<>();
        if (!asked.covariates().isEmpty()) {
            sentences.add(
                    "Best linear projection: the outcome on the offer, the registered covariates less their means,"
                            + " and the products of the two. A coefficient says how the effect changes with one unit of the"
                            + " covariate, other covariates held; it is a description of who gains, not an effect of the"
                            + " covariate. The joint test is the one to look at first.");
        }
        if (asked.hasSubgroups()) {
            sentences.add("Groups: "
                    + plan.subgroups().stream().map(subgroup -> subgroup.name()).collect(Collectors.joining(", "))
                    + ", each against everybody else, as registered in the plan.");
        }
        sentences.add("Computed on the rows of one machine, at most " + Sample.MOST + ".");
        return sentences;
    }
}
