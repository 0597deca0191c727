package id.sigi.studies.labour;

import id.sigi.methods.plan.LabourPlan;
import id.sigi.methods.plan.labour.PanelRound;
import id.sigi.methods.plan.labour.PanelState;
import id.sigi.methods.plan.survey.DomainColumns;
import id.sigi.studies.explanation.Explanation;
import id.sigi.studies.expression.PlanColumns;
import id.sigi.studies.input.PlannedRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Tells what a plan of transitions would do. Names are checked as they are when it runs; no row is read. */
public final class LabourExplanation {
    private LabourExplanation() {}

    /** @throws id.sigi.programme.fault.RequestFault if the plan does not fit the data's columns */
    public static Explanation of(LabourPlan plan, Dataset<Row> data) {
        PlanColumns columns = PlannedRows.of(plan.rows(), data).kept();
        names(plan).forEach(name -> columns.column("rounds", name));
        plan.findWeight().ifPresent(name -> columns.number("weight", name));
        return new Explanation(List.of(
                new Explanation.Part(
                        "Panel",
                        List.of(
                                "Rounds: "
                                        + plan.rounds().stream()
                                                .map(PanelRound::name)
                                                .collect(Collectors.joining(", ")),
                                "States: "
                                        + plan.states().stream()
                                                .map(PanelState::name)
                                                .collect(Collectors.joining(", "))
                                        + ", and not interviewed",
                                "Rule of labour status: " + plan.rule().words())),
                new Explanation.Part("Design", design(plan)),
                new Explanation.Part(
                        "Aggregation stages",
                        List.of(
                                "1. States: one aggregation for each column of states; codes that are none of the plan's, people in a round twice",
                                "2. Counts and weights: one aggregation of people by stratum, primary sampling unit, groups and states",
                                String.format(
                                        Locale.ROOT,
                                        "At most %,d combinations of these are collected to the driver; no person's row is",
                                        PanelCells.CAP)))));
    }

    /** All columns that a plan names. */
    private static List<String> names(LabourPlan plan) {
        List<String> names = new ArrayList<>();
        if (plan.inRows()) {
            names.addAll(List.of(plan.person(), plan.round(), plan.status()));
        } else {
            plan.rounds().stream().map(PanelRound::source).forEach(names::add);
        }
        names.addAll(plan.strata());
        names.addAll(plan.psu());
        plan.by().stream().map(DomainColumns::columns).forEach(names::addAll);
        return names;
    }

    private static List<String> design(LabourPlan plan) {
        if (!plan.hasDesign()) {
            return List.of("Everybody counts alike");
        }
        return List.of(
                "Weight: " + plan.findWeight().orElse("none"),
                "Strata: " + (plan.strata().isEmpty() ? "none" : String.join(" x ", plan.strata()))
                        + "; primary sampling units: " + String.join(" x ", plan.psu()),
                "A stratum with a single unit: " + plan.lonelyPsu().name().toLowerCase(Locale.ROOT));
    }
}
