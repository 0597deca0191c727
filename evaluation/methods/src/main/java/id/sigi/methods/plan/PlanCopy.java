package id.sigi.methods.plan;

import id.sigi.methods.plan.analysis.Attrition;
import id.sigi.methods.plan.analysis.EstimatorChoice;
import id.sigi.methods.plan.analysis.Heterogeneity;
import id.sigi.methods.plan.analysis.Multiplicity;
import id.sigi.methods.plan.analysis.Randomisation;
import id.sigi.methods.plan.analysis.StandardErrorConvention;
import id.sigi.methods.plan.data.Rows;
import id.sigi.methods.plan.data.SampleRule;
import id.sigi.methods.plan.data.SubgroupDefinition;
import id.sigi.methods.plan.design.Design;
import id.sigi.methods.plan.outcome.Outcome;
import id.sigi.methods.plan.outcome.OutcomeDistribution;
import id.sigi.methods.plan.outcome.OutcomeIndex;
import id.sigi.methods.plan.outcome.Transitions;
import id.sigi.methods.plan.survey.SurveySample;
import java.util.List;

/** A plan of an experiment that differs from another in some of its parts. */
public final class PlanCopy {
    private final ExperimentPlan of;
    private Rows rows;
    private String contrast;
    private Design design;
    private List<Outcome> outcomes;
    private List<OutcomeIndex> indices;
    private List<OutcomeDistribution> distributions;
    private List<String> covariates;
    private List<SubgroupDefinition> subgroups;
    private List<EstimatorChoice> estimators;
    private StandardErrorConvention conventions;
    private Randomisation randomisation;
    private Attrition attrition;
    private Transitions transitions;
    private Heterogeneity heterogeneity;
    private SurveySample survey;
    private SampleRule sample;
    private Multiplicity multiplicity;

    private PlanCopy(ExperimentPlan of) {
        this.of = of;
        rows = of.rows();
        contrast = of.contrast();
        design = of.design();
        outcomes = of.outcomes();
        indices = of.indices();
        distributions = of.distributions();
        covariates = of.covariates();
        subgroups = of.subgroups();
        estimators = of.estimators();
        conventions = of.conventions();
        randomisation = of.randomisation();
        attrition = of.attrition();
        transitions = of.transitions();
        heterogeneity = of.heterogeneity();
        survey = of.survey();
        sample = of.sample();
        multiplicity = of.multiplicity();
    }

    public static PlanCopy of(ExperimentPlan plan) {
        return new PlanCopy(plan);
    }

    public PlanCopy rows(Rows other) {
        rows = other;
        return this;
    }

    public PlanCopy contrast(String other) {
        contrast = other;
        return this;
    }

    public PlanCopy design(Design other) {
        design = other;
        return this;
    }

    public PlanCopy outcomes(List<Outcome> other) {
        outcomes = other;
        return this;
    }

    public PlanCopy withoutIndices() {
        indices = null;
        return this;
    }

    public PlanCopy estimators(List<EstimatorChoice> other) {
        estimators = other;
        return this;
    }

    public PlanCopy randomisation(Randomisation other) {
        randomisation = other;
        return this;
    }

    /** Without all that is asked of people and not of arms. */
    public PlanCopy withoutPeople() {
        covariates = List.of();
        subgroups = List.of();
        return this;
    }

    /** Without whatever is asked beside the average effects. */
    public PlanCopy withEffectsAlone() {
        distributions = null;
        randomisation = null;
        attrition = null;
        transitions = null;
        heterogeneity = null;
        return this;
    }

    public PlanCopy withoutSurvey() {
        survey = null;
        return this;
    }

    /** Without what says how standard errors, samples and families are made. */
    public PlanCopy withoutRules() {
        conventions = null;
        survey = null;
        sample = null;
        multiplicity = Multiplicity.NONE;
        return this;
    }

    public ExperimentPlan plan() {
        return new ExperimentPlan(
                of.id(),
                of.title(),
                rows,
                of.unit(),
                contrast,
                design,
                outcomes,
                indices,
                distributions,
                covariates,
                subgroups,
                estimators,
                conventions,
                randomisation,
                attrition,
                transitions,
                heterogeneity,
                survey,
                sample,
                multiplicity,
                of.missing(),
                of.minimumCell(),
                of.seed());
    }
}
