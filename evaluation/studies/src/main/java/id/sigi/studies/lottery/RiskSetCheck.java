package id.sigi.studies.lottery;

import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.analysis.EstimatorChoice;
import id.sigi.methods.plan.analysis.Method;
import id.sigi.methods.plan.design.Lottery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whether a plan that stacks people's draws compares each draw's own entrants, and nobody else. */
final class RiskSetCheck {
    private RiskSetCheck() {}

    /** What is wrong with the stack; nothing if it is made of risk sets. */
    static List<String> reasons(ExperimentPlan plan, StackedDrawCheck people) {
        List<String> wrong = new ArrayList<>();
        if (people.twice() > 0) {
            wrong.add(people.twice()
                    + " people are more than once in one cell of design.strata, so that cells are not of single draws");
        }
        if (!plan.design().findCluster().isPresent() || people.crossing() > 0) {
            wrong.add("no design.cluster holds the rows of each person together");
        }
        people.fixed()
                .forEach(name -> wrong.add(
                        name + " is the same in all draws of each person, so that it does not move with the draw"));
        plan.estimators().stream()
                .filter(choice -> !isOfRiskSets(choice))
                .forEach(choice ->
                        wrong.add(words(choice) + " does not compare within cells with clustered standard errors"));
        plan.design()
                .findLottery()
                .filter(lottery -> lottery.estimators().stream().anyMatch(method -> !method.needsProbability()))
                .ifPresent(lottery -> wrong.add("differences by winners or by people take rows for independent"));
        if (plan.design().findLottery().flatMap(Lottery::findWaitingList).isPresent()) {
            wrong.add("waiting lists are taken to have nobody in common");
        }
        if (plan.findRandomisation().isPresent()) {
            wrong.add("draws that are held anew would have had other entrants later, so that rows cannot be redrawn");
        }
        if (isExogenous(plan)) {
            wrong.add("the probability of ever winning is of people, not of their draws");
        }
        return wrong.isEmpty()
                ? wrong
                : List.of("a person's draws are stacked, " + people.again()
                        + " rows are of people who are there already, and " + String.join(", and ", wrong));
    }

    private static boolean isOfRiskSets(EstimatorChoice choice) {
        return choice.hasCellEffects()
                && choice.covariance().isClustered()
                && choice.estimator() != Method.LIMITED_INFORMATION;
    }

    private static String words(EstimatorChoice choice) {
        return choice.estimator().name().toLowerCase(Locale.ROOT) + " with " + choice.covariance();
    }

    private static boolean isExogenous(ExperimentPlan plan) {
        return plan.design()
                .findLottery()
                .map(lottery -> lottery.reEntry() == Lottery.ReEntry.EXOGENOUS)
                .orElse(false);
    }
}
