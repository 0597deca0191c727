package id.sigi.studies.arms;

import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.PlanCopy;
import id.sigi.methods.plan.analysis.EstimatorChoice;
import id.sigi.methods.plan.analysis.Inclusion;
import id.sigi.methods.plan.analysis.Method;
import id.sigi.methods.plan.data.Rows;
import id.sigi.methods.plan.design.ArmContrast;
import id.sigi.methods.plan.design.Arms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A plan of several arms as plans of one offer each. For every contrast there are two: one looks at the rows of its two arms alone, the other at the
 * rows of all arms, with indicators of the arms that are not compared.
 */
final class ArmPlans {
    /** Name of the derived column that is one in the first arm of a contrast. */
    static final String OFFER = "sigi_arm_offer";

    private static final String INDICATOR = "sigi_arm_";

    private final ExperimentPlan plan;
    private final Arms arms;

    ArmPlans(ExperimentPlan plan) {
        this.plan = plan;
        this.arms = plan.design().findArms().orElseThrow();
    }

    List<ArmContrast> contrasts() {
        return arms.list();
    }

    /** Whether a choice is a regression on the rows of all arms; all others look at two arms. */
    static boolean isOnAllArms(EstimatorChoice choice) {
        return choice.interactsCovariates() || (choice.estimator() == Method.REGRESSION && !choice.usesSurvey());
    }

    boolean hasRegressions() {
        return plan.estimators().stream().anyMatch(ArmPlans::isOnAllArms);
    }

    boolean hasComparisons() {
        return plan.estimators().stream().anyMatch(choice -> !isOnAllArms(choice));
    }

    /** The rows of two arms; with the difference in means where the plan asks for nothing else of them. */
    ExperimentPlan ofTwo(ArmContrast contrast) {
        List<EstimatorChoice> choices = plan.estimators().stream()
                .filter(choice -> !isOnAllArms(choice))
                .toList();
        return PlanCopy.of(plan)
                .rows(rowsOfTwo(contrast))
                .contrast(contrast.words())
                .design(plan.design().comparing(OFFER))
                .estimators(
                        choices.isEmpty()
                                ? List.of(new EstimatorChoice(Method.DIFFERENCE_IN_MEANS, null, null, null))
                                : choices)
                .plan();
    }

    /** The rows of all arms, with the plan's regressions; with one on the arms alone where the plan has none. */
    ExperimentPlan ofAll(ArmContrast contrast) {
        List<EstimatorChoice> choices =
                plan.estimators().stream().filter(ArmPlans::isOnAllArms).toList();
        return PlanCopy.of(plan)
                .rows(rowsOfAll(contrast))
                .contrast(contrast.words())
                .design(plan.design().comparing(OFFER))
                .estimators(choices.isEmpty() ? List.of(plain()) : choices)
                .withoutSurvey()
                .withEffectsAlone()
                .plan();
    }

    private EstimatorChoice plain() {
        Inclusion cells = plan.design().strata().isEmpty() ? Inclusion.NONE : Inclusion.INCLUDED;
        return new EstimatorChoice(Method.REGRESSION, null, cells, null);
    }

    /** The arms that a contrast does not compare, in the order of {@link #indicators}. */
    List<String> others(ArmContrast contrast) {
        return arms.others(contrast);
    }

    /** Columns of {@link #ofAll}, one for each arm that is not compared. */
    List<String> indicators(ArmContrast contrast) {
        return IntStream.range(0, arms.all().size())
                .filter(at -> !contrast.has(arms.all().get(at)))
                .mapToObj(at -> INDICATOR + at)
                .toList();
    }

    private Rows rowsOfTwo(ArmContrast contrast) {
        String isCompared = text() + " in (" + literal(contrast.of()) + ", " + literal(contrast.against()) + ")";
        String filter = plan.rows()
                .findFilter()
                .map(condition -> "(" + condition + ") and " + isCompared)
                .orElse(isCompared);
        return rows(Map.of(OFFER, indicator(contrast.of())), filter);
    }

    private Rows rowsOfAll(ArmContrast contrast) {
        Map<String, String> indicators = new LinkedHashMap<>(Map.of(OFFER, indicator(contrast.of())));
        List<String> all = arms.all();
        for (int at = 0; at < all.size(); at++) {
            if (!contrast.has(all.get(at))) {
                indicators.put(INDICATOR + at, indicator(all.get(at)));
            }
        }
        return rows(indicators, plan.rows().filter());
    }

    private Rows rows(Map<String, String> indicators, String filter) {
        Map<String, String> derived = new LinkedHashMap<>(plan.rows().derive());
        derived.putAll(indicators);
        return new Rows(
                plan.rows().data(),
                plan.rows().csv(),
                derived,
                filter,
                plan.rows().cap());
    }

    private String indicator(String arm) {
        return "case when " + text() + " = " + literal(arm) + " then 1.0 when " + text() + " is not null then 0.0 end";
    }

    private String text() {
        return "cast(`" + plan.design().offer().replace("`", "``") + "` as string)";
    }

    private static String literal(String arm) {
        return "'" + arm.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
