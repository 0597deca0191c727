package id.sigi.studies.experiment;

import id.sigi.methods.blocks.Centring;
import id.sigi.methods.blocks.Equation;
import id.sigi.methods.blocks.EquationFit;
import id.sigi.methods.blocks.Regressor;
import id.sigi.methods.blocks.RowSet;
import id.sigi.methods.blocks.Source;
import id.sigi.methods.plan.EstimatorChoice;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.Method;
import id.sigi.methods.plan.Variance;
import id.sigi.methods.regression.Covariance;
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
final class Questions {
    static final Source TAKE_UP = new Source.Column(NarrowTable.TAKE_UP);

    private final ExperimentPlan plan;
    private final List<Source> covariates;
    private final Complete complete;
    private final Map<Key, Draft> drafts = new LinkedHashMap<>();

    /** What makes two regressions share their work. */
    record Key(RowSet rows, Centring centring, List<Regressor> regressors) {}

    /** The key of an equation of its own for one outcome, whose left-hand sides no other outcome has. */
    record OwnKey(Key shared, String outcome) {}

    /** An equation while it grows. */
    private static final class Draft {
        private final Set<Source> lefts = new LinkedHashSet<>();
        private final Set<Covariance> offer = EnumSet.noneOf(Covariance.class);
        private final Set<Covariance> takeUp = EnumSet.noneOf(Covariance.class);

        Equation equation(Key key) {
            List<Source> endogenous = takeUp.isEmpty() ? List.of() : List.of(TAKE_UP);
            return new Equation(
                    key.rows(),
                    key.centring(),
                    key.regressors(),
                    List.copyOf(lefts),
                    new Equation.Wanted(offer, takeUp, endogenous));
        }
    }

    private Questions(ExperimentPlan plan, List<Source> covariates, Complete complete) {
        this.plan = plan;
        this.covariates = covariates;
        this.complete = complete;
    }

    static Questions of(ExperimentPlan plan, NarrowTable table, RowFacts facts, Complete complete) {
        List<Source> covariates = SeriesSource.regressors(facts).stream()
                .map(SeriesSource::source)
                .toList();
        Questions questions = new Questions(plan, covariates, complete);
        for (People people : People.list(plan)) {
            for (Series outcome : table.outcomes()) {
                plan.estimators().forEach(choice -> questions.ask(choice, outcome, people));
            }
        }
        if (!plan.covariates().isEmpty()) {
            questions.draft(questions.omnibus()).lefts.add(Source.ARM);
        }
        return questions;
    }

    private void ask(EstimatorChoice choice, Series outcome, People people) {
        if (!isAnswered(choice)) {
            return;
        }
        Draft draft = draft(key(choice, outcome, people));
        draft.lefts.add(new Source.Column(outcome.key()));
        boolean isTwoStage = choice.estimator() == Method.TWO_STAGE_LEAST_SQUARES;
        (isTwoStage ? draft.takeUp : draft.offer).add(covariance(choice.covariance()));
    }

    /** Whether an estimator is a regression of the blocks. */
    static boolean isAnswered(EstimatorChoice choice) {
        return !choice.comparesArms()
                && choice.estimator() != Method.LIMITED_INFORMATION
                && !choice.usesSurvey()
                && choice.covariance() != Variance.CR1_TWO_WAY;
    }

    private Draft draft(Key key) {
        return drafts.computeIfAbsent(key, unseen -> new Draft());
    }

    /** The equation that answers a choice. */
    Key key(EstimatorChoice choice, Series outcome, People people) {
        List<Source> needed = new ArrayList<>(List.of(new Source.Column(outcome.key())));
        if (choice.estimator() == Method.TWO_STAGE_LEAST_SQUARES) {
            needed.add(TAKE_UP);
        }
        if (choice.hasCovariates()) {
            needed.addAll(covariates);
        }
        return new Key(
                needsCluster(choice) ? complete.rows(people, needed) : complete.withAndWithoutCluster(people, needed),
                Questions.centring(choice, plan),
                regressors(choice));
    }

    /** Whether an estimator uses no row without the plan's cluster: all do but regressions whose errors are not clustered. */
    boolean needsCluster(EstimatorChoice choice) {
        return !isAnswered(choice) || choice.covariance().isClustered() || !plan.keepsRowsWithoutCluster();
    }

    boolean keepsOneArmCells() {
        return plan.keepsOneArmCells();
    }

    /** What takes the level out of a regression of a plan. */
    static Centring centring(EstimatorChoice choice, ExperimentPlan plan) {
        if (!choice.hasCellEffects()) {
            return Centring.CONSTANT;
        }
        return plan.keepsOneArmCells() ? Centring.ALL_CELLS : Centring.CELLS_OF_BOTH_ARMS;
    }

    private List<Regressor> regressors(EstimatorChoice choice) {
        Regressor offer = new Regressor.Plain(EquationFit.OFFER, Source.ARM);
        List<Regressor> regressors = new ArrayList<>(choice.hasCovariates() ? plain() : List.of());
        if (choice.estimator() == Method.LIN) {
            regressors.add(0, offer);
            covariates.forEach(source -> regressors.add(new Regressor.Interacted(source.toString(), source)));
        } else {
            regressors.add(offer);
        }
        return regressors;
    }

    private List<Regressor> plain() {
        return covariates.stream()
                .map(source -> (Regressor) new Regressor.Plain(source.toString(), source))
                .toList();
    }

    /** The regression of the offer on all covariates. */
    Key omnibus() {
        Centring centring = Words.hasCells(plan) ? Centring.CELLS_OF_BOTH_ARMS : Centring.CONSTANT;
        return new Key(complete.rows(People.EVERYBODY, covariates), centring, plain());
    }

    /** All equations by what they answer, in the order in which they were asked. */
    Map<Key, Equation> equations() {
        Map<Key, Equation> equations = new LinkedHashMap<>();
        drafts.forEach((key, draft) -> equations.put(key, draft.equation(key)));
        return equations;
    }

    static Covariance covariance(Variance variance) {
        return switch (variance) {
            case DESIGN -> throw new IllegalArgumentException("a regression has no variance by design");
            case BY_DRAW -> throw new IllegalArgumentException("the rows have not shown yet what was drawn");
            case SURVEY -> throw new IllegalArgumentException("the survey's variance is not a regression's own");
            case CLASSICAL -> Covariance.CLASSICAL;
            case HC0 -> Covariance.HC0;
            case HC1 -> Covariance.HC1;
            case HC2 -> Covariance.HC2;
            case HC3 -> Covariance.HC3;
            case CR0 -> Covariance.CR0;
            case CR1 -> Covariance.CR1;
            case CR1_TWO_WAY -> throw new IllegalArgumentException("errors clustered in two ways are fitted apart");
            case CR1_NESTED -> Covariance.CR1_NESTED;
            case CR2 -> Covariance.CR2;
            case CR3 -> Covariance.CR3;
        };
    }
}
