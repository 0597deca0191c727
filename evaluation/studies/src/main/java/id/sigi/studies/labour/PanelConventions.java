package id.sigi.studies.labour;

import id.sigi.methods.plan.LabourPlan;
import id.sigi.methods.plan.labour.NonResponse;
import id.sigi.methods.plan.survey.Replication;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the reader of a panel's tables must know. */
final class PanelConventions {
    private PanelConventions() {}

    static List<String> of(LabourPlan plan, PanelCells panel) {
        List<String> sentences = new ArrayList<>(List.of(
                "Rule of labour status: " + plan.rule().words()
                        + ". Figures by different rules are not to be compared.",
                "Of the people in a state before, the share in each state after. Without a comparison: movement, not effect.",
                "Whoever has no state in a round is not interviewed, which is a state of its own. Rows of who was interviewed in both rounds leave"
                        + " such people out, and describe them only if answering depends on nothing."));
        sentences.add(
                plan.simultaneous()
                        ? "Intervals of a row hold together at 95 % (Goodman's, Wilson's at Bonferroni's level)."
                        : "Intervals of shares are Wilson's at 95 %, each for itself.");
        sentences.addAll(design(plan, panel));
        sentences.add(
                "Time to exit, mobility and stationary shares are of one step; a stationary share is given only where the test does not find that steps differ.");
        if (!plan.nonResponse().isEmpty()) {
            sentences.add("Models of non-response after Stasny (1987): "
                    + plan.nonResponse().stream().map(PanelConventions::words).collect(Collectors.joining("; "))
                    + ". Which one holds, the data do not tell.");
        }
        plan.findMisclassification()
                .ifPresent(error -> sentences.add(
                        "Bounds after Poterba and Summers (1986): any state is reported as another with a probability"
                                + " of up to " + error + ", independently in both rounds; no intervals."));
        return sentences;
    }

    private static List<String> design(LabourPlan plan, PanelCells panel) {
        if (!plan.hasDesign()) {
            return List.of("Everybody counts alike. Margins are tested by Stuart and Maxwell.");
        }
        if (plan.findReplicates().isPresent()) {
            return replicated(plan, plan.findReplicates().get());
        }
        long units = panel.cells().stream()
                .map(cell -> List.of(cell.stratum(), cell.unit()))
                .distinct()
                .count();
        long strata =
                panel.cells().stream().map(PanelCells.Cell::stratum).distinct().count();
        return List.of(
                weight(plan),
                "Standard errors by Taylor linearisation: " + units + " primary sampling units ("
                        + String.join(" x ", plan.psu()) + ") in " + strata
                        + " strata" + (plan.findFpc().isPresent() ? ", drawn without replacement" : "")
                        + ". Margins are tested by Wald's F; steps with the effective number of people of each row.",
                plan.lonelyPsu().sentence());
    }

    private static List<String> replicated(LabourPlan plan, Replication asked) {
        List<String> sentences = new ArrayList<>(
                List.of(
                        weight(plan),
                        "Standard errors by replicate weights: "
                                + asked.method().words() + ", "
                                + (asked.bringsDesign()
                                        ? asked.weights().size() + " sets of the data"
                                        : "made from the primary sampling units")
                                + "; shares and their changes are estimated again in each set, and tests, models and indices take the covariance of the"
                                + " flows by sets. Margins are tested by Wald's F; steps with the effective number of people of each row."));
        if (!asked.bringsDesign()) {
            sentences.add(plan.lonelyPsu().sentence());
        }
        return sentences;
    }

    private static String weight(LabourPlan plan) {
        return plan.findWeight().map(weight -> "Weighted by " + weight).orElse("Everybody weighs the same")
                + ". Counts beside a number are people, not weighted.";
    }

    private static String words(NonResponse model) {
        return switch (model) {
            case A -> "A, answering depends on nothing";
            case B -> "B, answering before depends on the state before";
            case C -> "C, answering after depends on the state before";
            case D -> "D, answering after depends on the state after";
        };
    }
}
