package id.sigi.studies.survey;

import id.sigi.methods.plan.SurveyPlan;
import id.sigi.methods.plan.survey.DomainColumns;
import id.sigi.methods.plan.survey.SurveyStatistic;
import id.sigi.studies.explanation.EnginePlan;
import id.sigi.studies.explanation.Explanation;
import id.sigi.studies.explanation.ReadRows;
import id.sigi.studies.input.PlannedRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Tells what the study of a survey would do. Names and expressions are checked as they are when it runs; no row is read. */
public final class SurveyExplanation {
    private SurveyExplanation() {}

    /** @throws id.sigi.programme.fault.RequestFault if the plan does not fit the data's columns */
    public static Explanation of(SurveyPlan plan, Dataset<Row> data) {
        PlannedRows planned = PlannedRows.of(plan.rows(), data);
        List<DomainStatistic> everybody = everybody(plan);
        SurveyTable table = SurveyTable.of(
                plan,
                everybody,
                new SurveyExposure(plan, everybody.stream().map(List::of).toList()),
                planned.kept());
        plan.statistics().stream()
                .flatMap(statistic -> plan.domains(statistic).stream())
                .flatMap(by -> by.columns().stream())
                .forEach(name -> planned.kept().column("by", name));
        return new Explanation(List.of(
                new ReadRows(plan.rows(), List.of(data.columns()), table.rows()).part(),
                design(plan),
                new Explanation.Part(
                        "What is estimated",
                        plan.statistics().stream()
                                .map(statistic -> statistic(plan, statistic))
                                .toList()),
                passes(plan),
                new Explanation.Part("How the engine reads", EnginePlan.lines(table.rows()))));
    }

    private static Explanation.Part design(SurveyPlan plan) {
        String strata = plan.strata().isEmpty() ? "none" : String.join(" x ", plan.strata());
        List<String> lines = new ArrayList<>(List.of(
                "Weight: " + plan.weight(),
                "Strata: " + strata + "; primary sampling units: "
                        + (plan.drawsRows() ? "respondents" : String.join(" x ", plan.psu())),
                "A stratum with a single unit: " + plan.lonelyPsu().name().toLowerCase(Locale.ROOT)));
        plan.stages().forEach(stage -> lines.add("Then, within each unit: " + String.join(" x ", stage.unit())));
        plan.findReplicates()
                .ifPresent(
                        some -> lines.add("Replicate weights: " + some.method().words()));
        plan.findNonResponse()
                .ifPresent(some ->
                        lines.add("Non-response: " + some.answered() + " by " + String.join(" x ", some.columns())));
        plan.findCalibration()
                .ifPresent(some -> lines.add("Weights are " + some.method().words()));
        return new Explanation.Part("Design", lines);
    }

    private static String statistic(SurveyPlan plan, SurveyStatistic statistic) {
        List<String> parts = new ArrayList<>();
        parts.add(statistic.name() + ": " + statistic.kind().name().toLowerCase(Locale.ROOT) + " of "
                + String.join(" over ", statistic.expressions()));
        parts.add("among " + statistic.denominatorName());
        statistic.findWhere().ifPresent(where -> parts.add(statistic.subgroup() + " where " + where));
        List<DomainColumns> by = plan.domains(statistic);
        String words = String.join(", ", parts);
        return by.isEmpty()
                ? words
                : words + "; besides for each value of "
                        + by.stream().map(DomainColumns::words).collect(Collectors.joining(", of "));
    }

    /** Domains are not known before rows are read. */
    private static List<DomainStatistic> everybody(SurveyPlan plan) {
        return plan.statistics().stream()
                .map(statistic -> new DomainStatistic(statistic, List.of()))
                .toList();
    }

    private static Explanation.Part passes(SurveyPlan plan) {
        if (plan.asksForRespondents()) {
            return new Explanation.Part(
                    "Aggregation stages",
                    List.of(
                            "1. Respondents: one scan; weight, design and what is asked of each, as columns in memory",
                            "2. Weights: non-response and known totals, in memory",
                            "3. Estimates and variances, in memory; with replicate weights once more for each set",
                            String.format(
                                    Locale.ROOT,
                                    "At most %,d respondents are kept, eight bytes for each number asked of each",
                                    RespondentColumns.MOST)));
        }
        return new Explanation.Part(
                "Aggregation stages",
                List.of(
                        "1. Sums: one scan; exact weighted sums by stratum and primary sampling unit of "
                                + plan.statistics().size()
                                + " statistics, rows at each step of the sample flow, and what the numbers give away",
                        "2. Where there is a filter, primary sampling units that rows.filter empties: one more scan of the rows",
                        "3. Ratios and linearised variances, from the sums, in memory",
                        String.format(
                                Locale.ROOT,
                                "The sums of each primary sampling unit are brought to the driver, at most %,d; no"
                                        + " respondent's row is",
                                UnitSums.CAP)));
    }
}
