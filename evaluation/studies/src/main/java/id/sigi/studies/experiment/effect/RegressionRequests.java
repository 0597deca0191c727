package id.sigi.studies.experiment.effect;

import id.sigi.methods.columnar.SampleFilter;
import id.sigi.methods.columnar.Variable;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.analysis.EstimatorChoice;
import id.sigi.methods.regression.partitioned.CovarianceRequest;
import id.sigi.methods.regression.partitioned.FixedEffects;
import id.sigi.methods.regression.partitioned.LeastSquaresFit;
import id.sigi.methods.regression.partitioned.RegressionSpec;
import id.sigi.methods.regression.partitioned.Regressor;
import id.sigi.studies.experiment.data.AnalysisColumn;
import id.sigi.studies.experiment.data.AnalysisTable;
import id.sigi.studies.experiment.data.AnalysisVariable;
import id.sigi.studies.experiment.data.CompleteCases;
import id.sigi.studies.experiment.data.Subpopulation;
import id.sigi.studies.experiment.data.TableProfile;
import id.sigi.studies.experiment.label.EstimateLabels;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The equations of a plan. Estimators, outcomes and covariances that need the same rows, regressors and cells share one equation; the two
 * stages of two-stage least squares share it with the regression on the offer.
 */
public final class RegressionRequests {
    public static final Variable TAKE_UP = new Variable.Column(AnalysisTable.TAKE_UP);

    private final ExperimentPlan plan;
    private final AnalysisTable table;
    private final TableProfile facts;
    private final CompleteCases complete;
    private final Map<Key, Draft> drafts = new LinkedHashMap<>();

    /** What makes two regressions share their work. */
    public record Key(SampleFilter rows, FixedEffects centring, List<Regressor> regressors) {}

    /** The key of an equation of its own for one outcome, whose left-hand sides no other outcome has. */
    public record OwnKey(Key shared, String outcome) {}

    /** An equation while it grows. */
    private static final class Draft {
        private final Set<Variable> lefts = new LinkedHashSet<>();
        private final Set<CovarianceType> offer = EnumSet.noneOf(CovarianceType.class);
        private final Set<CovarianceType> takeUp = EnumSet.noneOf(CovarianceType.class);

        RegressionSpec equation(Key key) {
            List<Variable> endogenous = takeUp.isEmpty() ? List.of() : List.of(TAKE_UP);
            return new RegressionSpec(
                    key.rows(),
                    key.centring(),
                    key.regressors(),
                    List.copyOf(lefts),
                    new CovarianceRequest(offer, takeUp, endogenous));
        }
    }

    private RegressionRequests(ExperimentPlan plan, AnalysisTable table, TableProfile facts, CompleteCases complete) {
        this.plan = plan;
        this.table = table;
        this.facts = facts;
        this.complete = complete;
    }

    public static RegressionRequests of(
            ExperimentPlan plan, AnalysisTable table, TableProfile facts, CompleteCases complete) {
        RegressionRequests questions = new RegressionRequests(plan, table, facts, complete);
        for (Subpopulation people : Subpopulation.list(plan)) {
            for (AnalysisColumn outcome : table.outcomes()) {
                plan.estimators().forEach(choice -> questions.ask(choice, outcome, people));
            }
        }
        if (!plan.covariates().isEmpty()) {
            questions.draft(questions.omnibus()).lefts.add(Variable.ARM);
        }
        return questions;
    }

    private void ask(EstimatorChoice choice, AnalysisColumn outcome, Subpopulation people) {
        if (!choice.sharesEquation()) {
            return;
        }
        Draft draft = draft(key(choice, outcome, people));
        draft.lefts.add(new Variable.Column(outcome.key()));
        (choice.usesTakeUp() ? draft.takeUp : draft.offer).add(choice.covarianceType());
    }

    private Draft draft(Key key) {
        return drafts.computeIfAbsent(key, unseen -> new Draft());
    }

    /** The equation that answers a choice. */
    public Key key(EstimatorChoice choice, AnalysisColumn outcome, Subpopulation people) {
        List<Variable> needed = new ArrayList<>(List.of(new Variable.Column(outcome.key())));
        if (choice.usesTakeUp()) {
            needed.add(TAKE_UP);
        }
        needed.addAll(covariates(choice));
        return new Key(
                needsCluster(choice) ? complete.rows(people, needed) : complete.withAndWithoutCluster(people, needed),
                RegressionRequests.centring(choice, plan),
                regressors(choice));
    }

    /** Whether an estimator uses no row without the plan's cluster: all do but regressions whose errors are not clustered. */
    boolean needsCluster(EstimatorChoice choice) {
        return !choice.sharesEquation() || choice.covariance().isClustered() || !plan.keepsRowsWithoutCluster();
    }

    boolean keepsOneArmCells() {
        return plan.keepsOneArmCells();
    }

    /** What takes the level out of a regression of a plan. */
    public static FixedEffects centring(EstimatorChoice choice, ExperimentPlan plan) {
        if (!choice.hasCellEffects()) {
            return FixedEffects.CONSTANT;
        }
        return plan.keepsOneArmCells() ? FixedEffects.ALL_CELLS : FixedEffects.CELLS_OF_BOTH_ARMS;
    }

    private List<Regressor> regressors(EstimatorChoice choice) {
        Regressor offer = new Regressor.Plain(LeastSquaresFit.OFFER, Variable.ARM);
        List<Regressor> regressors = new ArrayList<>(OtherArms.regressors(table));
        List<Variable> covariates = covariates(choice);
        regressors.addAll(plain(covariates));
        if (choice.interactsCovariates()) {
            regressors.add(0, offer);
            covariates.forEach(source -> regressors.add(new Regressor.Interacted(source.toString(), source)));
            regressors.addAll(OtherArms.products(table, covariates));
        } else {
            regressors.add(offer);
        }
        return regressors;
    }

    /** The covariates that enter a choice, texts with one indicator for each level. */
    private List<Variable> covariates(EstimatorChoice choice) {
        return AnalysisVariable.regressors(facts, covariate -> choice.includes(covariate.name())).stream()
                .map(AnalysisVariable::source)
                .toList();
    }

    private static List<Regressor> plain(List<Variable> covariates) {
        return covariates.stream()
                .map(source -> (Regressor) new Regressor.Plain(source.toString(), source))
                .toList();
    }

    /** The regression of the offer on all covariates. */
    Key omnibus() {
        FixedEffects centring = EstimateLabels.hasCells(plan) ? FixedEffects.CELLS_OF_BOTH_ARMS : FixedEffects.CONSTANT;
        List<Variable> all = AnalysisVariable.regressors(facts).stream()
                .map(AnalysisVariable::source)
                .toList();
        return new Key(complete.rows(Subpopulation.EVERYBODY, all), centring, plain(all));
    }

    /** All equations by what they answer, in the order in which they were asked. */
    Map<Key, RegressionSpec> equations() {
        Map<Key, RegressionSpec> equations = new LinkedHashMap<>();
        drafts.forEach((key, draft) -> equations.put(key, draft.equation(key)));
        return equations;
    }
}
