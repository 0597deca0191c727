package id.sigi.studies.experiment;

import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.analysis.EstimatorChoice;
import id.sigi.methods.plan.analysis.Heterogeneity;
import id.sigi.methods.plan.analysis.Multiplicity;
import id.sigi.studies.experiment.clustering.ClusterAssignment;
import id.sigi.studies.experiment.data.AnalysisColumn;
import id.sigi.studies.experiment.data.AnalysisTable;
import id.sigi.studies.experiment.data.Subpopulation;
import id.sigi.studies.experiment.effect.ExperimentFits;
import id.sigi.studies.experiment.estimator.EffectEstimator;
import id.sigi.studies.experiment.estimator.EffectEstimators;
import id.sigi.studies.experiment.heterogeneity.DistributionEffects;
import id.sigi.studies.experiment.heterogeneity.HeterogeneousEffects;
import id.sigi.studies.experiment.label.CovarianceDescriptions;
import id.sigi.studies.experiment.label.EstimateLabels;
import id.sigi.studies.experiment.randomisation.RandomisationInference;
import id.sigi.studies.experiment.validity.AttritionBounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a reader of an experiment's tables must know, in sentences. */
final class MethodNotes {
    private MethodNotes() {}

    static List<String> impact(ExperimentFits material) {
        ExperimentPlan plan = material.plan();
        List<String> sentences = new ArrayList<>(common(material));
        if (EstimateLabels.hasCells(plan)) {
            sentences.add("Programme-weighted: differences within cells, weighted by the people in each cell."
                    + " Precision-weighted: regression with cell effects, which weights cells by size times"
                    + " p(1-p), p being the share drawn.");
        }
        if (any(plan, choice -> choice.covariance().isOfPeople())) {
            sentences.add(
                    "Difference within cells: variance sum of (n_c/n)^2 (s1^2/n1 + s0^2/n0), degrees of freedom n minus"
                            + " twice the cells. HC standard errors: n minus k degrees of freedom, k counting cells.");
        }
        sentences.addAll(compared(material));
        if (any(plan, choice -> choice.covariance().isClustered())) {
            sentences.add("Standard errors clustered by " + plan.design().cluster() + ".");
        }
        plan.estimators().stream()
                .map(EstimatorChoice::covarianceType)
                .distinct()
                .forEach(variance -> CovarianceDescriptions.find(variance).ifPresent(sentences::add));
        EffectEstimators.asked(plan).stream()
                .flatMap(estimator -> estimator.assumptions(plan).stream())
                .distinct()
                .forEach(sentences::add);
        if (any(plan, EstimatorChoice::hasCellEffects)) {
            sentences.add(
                    plan.keepsOneArmCells()
                            ? "Regressions with cell effects keep cells of one arm, which tell of covariates and degrees of"
                                    + " freedom and not of the offer; differences within cells leave them out."
                            : "Cells of one arm are left out of regressions with cell effects, as of differences within"
                                    + " cells.");
        }
        sentences.addAll(RandomisationInference.sentences(material));
        sentences.addAll(sample(material));
        sentences.add(multiplicity(plan));
        sentences.addAll(leftOut(material, material.outcomes()));
        return sentences;
    }

    /** Which rows count, and for whom they stand. */
    private static List<String> sample(ExperimentFits material) {
        ExperimentPlan plan = material.plan();
        List<String> sentences = new ArrayList<>();
        sentences.add("A row without an outcome is left out of that outcome and counted in the flow."
                + (plan.findSurvey().isPresent() ? "" : " No weights."));
        EffectEstimators.asked(plan).forEach(estimator -> sentences.addAll(estimator.notesOnSample(material)));
        plan.outcomes()
                .forEach(outcome -> outcome.findWindow()
                        .ifPresent(window -> sentences.add(outcome.name() + " counts where " + window.words()
                                + "; other values are as if missing.")));
        sentences.addAll(missing(plan));
        return sentences;
    }

    /** Cells of which differences know nothing, for each series that has some. */
    private static List<String> leftOut(ExperimentFits material, List<AnalysisColumn> series) {
        return series.stream()
                .map(some -> Map.entry(some.name(), material.compared(some, Subpopulation.EVERYBODY)))
                .flatMap(some -> Stream.of(
                        some.getValue().betweenSentence(some.getKey()),
                        some.getValue().sentence(some.getKey())))
                .flatMap(Optional::stream)
                .toList();
    }

    /** How each estimator compares, and whom it leaves out. */
    private static List<String> compared(ExperimentFits material) {
        List<EffectEstimator> estimators = EffectEstimators.asked(material.plan());
        List<String> sentences = new ArrayList<>();
        estimators.forEach(estimator -> sentences.addAll(estimator.notes()));
        for (AnalysisColumn outcome : material.outcomes()) {
            estimators.forEach(estimator -> sentences.addAll(estimator.notes(material, outcome)));
        }
        return sentences;
    }

    static List<String> balance(ExperimentFits material) {
        List<String> sentences = new ArrayList<>(common(material));
        sentences.add(
                "Means of both arms within cells, weighted by the people in each cell, so that cells with other assignment probabilities"
                        + " do not look like imbalance. Normalised difference: over the root of the mean of both arms'"
                        + " variances.");
        sentences.add(
                "Omnibus F: whether all covariates together tell who was drawn; its p-value is the one to look at. The draw"
                        + " itself gives the covariance (Hansen and Bowers): of people, or of whole clusters where all"
                        + " people of a cluster in a cell always share the offer. Nothing is estimated, so skewed"
                        + " covariates do not make it reject too often.");
        sentences.addAll(leftOut(
                material,
                material.facts().covariates().stream()
                        .flatMap(covariate -> covariate.series().stream()
                                .limit(1)
                                .map(first -> new AnalysisColumn(covariate.name(), first.key())))
                        .toList()));
        return sentences;
    }

    static List<String> response(ExperimentFits material) {
        List<String> sentences = new ArrayList<>(common(material));
        sentences.add("Share of those invited to the survey who answered, within cells, weighted by the people in each"
                + " cell."
                + " The regression of answering weights cells by size times p(1-p).");
        if (!material.plan().covariates().isEmpty()) {
            sentences.add(CovarianceDescriptions.JOINT_SCORES);
        }
        sentences.addAll(AttritionBounds.sentences(material));
        sentences.addAll(leftOut(
                material, List.of(new AnalysisColumn(material.plan().design().response(), AnalysisTable.RESPONSE))));
        return sentences;
    }

    static List<String> heterogeneity(ExperimentFits material, Heterogeneity asked) {
        List<String> sentences = new ArrayList<>(common(material));
        sentences.addAll(HeterogeneousEffects.sentences(material.plan(), asked));
        sentences.add(multiplicity(material.plan()));
        return sentences;
    }

    static List<String> distribution(ExperimentFits material) {
        List<String> sentences = new ArrayList<>(common(material));
        if (any(material.plan(), choice -> choice.covariance().isClustered())) {
            sentences.add(
                    "Standard errors clustered by " + material.plan().design().cluster() + ".");
        }
        material.plan().estimators().stream()
                .filter(DistributionEffects::isAsked)
                .map(EstimatorChoice::covarianceType)
                .distinct()
                .forEach(variance -> CovarianceDescriptions.find(variance).ifPresent(sentences::add));
        sentences.add(multiplicity(material.plan()));
        sentences.addAll(leftOut(material, material.outcomes()));
        return sentences;
    }

    private static List<String> common(ExperimentFits material) {
        ExperimentPlan plan = material.plan();
        String cells = EstimateLabels.hasCells(plan)
                ? "Chance decided within each cell of "
                        + String.join(" x ", plan.design().strata()) + "."
                : "Chance decided in one draw.";
        List<String> sentences = new ArrayList<>(List.of(cells, "Contrast: " + plan.contrast() + "."));
        plan.findConventions().ifPresent(convention -> sentences.add(convention.sentence()));
        sentences.addAll(ClusterAssignment.sentences(plan));
        return sentences;
    }

    private static List<String> missing(ExperimentPlan plan) {
        return switch (plan.missing()) {
            case DROP -> List.of();
            case INDICATOR ->
                List.of(
                        "A row without a covariate is kept: a number counts as zero with an indicator that it is missing,"
                                + " a text as a level of its own. The effect of the offer is the same whatever is filled in.");
        };
    }

    private static String multiplicity(ExperimentPlan plan) {
        String within = " within each family of outcomes, for one estimator and one group of people at a time.";
        if (plan.multiplicity() == Multiplicity.NONE) {
            return "p-values are not adjusted for the number of outcomes.";
        }
        return "p-values are adjusted by " + by(plan.multiplicity()) + within;
    }

    private static String by(Multiplicity multiplicity) {
        return switch (multiplicity) {
            case NONE -> "nothing";
            case HOLM -> "Holm";
            case HOCHBERG -> "Hochberg";
            case BENJAMINI_HOCHBERG -> "Benjamini and Hochberg";
            case BENJAMINI_YEKUTIELI -> "Benjamini and Yekutieli";
            case SHARPENED_Q -> "sharpened q-values (Benjamini, Krieger and Yekutieli; Anderson)";
            case ROMANO_WOLF -> "Romano and Wolf's step-down on shared redraws (estimators that are not redrawn: Holm)";
            case WESTFALL_YOUNG ->
                "Westfall and Young's step-down on shared redraws (estimators that are not redrawn: Holm)";
        };
    }

    private static boolean any(ExperimentPlan plan, Predicate<EstimatorChoice> condition) {
        return plan.estimators().stream().anyMatch(condition);
    }
}
