package id.sigi.studies.ratings;

import id.sigi.methods.plan.RatingsPlan;
import id.sigi.studies.explanation.EnginePlan;
import id.sigi.studies.explanation.Explanation;
import id.sigi.studies.explanation.ReadRows;
import id.sigi.studies.input.DriverLimit;
import id.sigi.studies.input.PlannedRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Tells what the audit of ratings would do. Names are checked as they are when it runs; no row is read. */
public final class RatingsExplanation {
    private RatingsExplanation() {}

    /** @throws id.sigi.programme.fault.RequestFault if the plan does not fit the data's columns */
    public static Explanation of(RatingsPlan plan, Dataset<Row> data) {
        PlannedRows planned = PlannedRows.of(plan.rows(), data);
        Dataset<Row> table = RatingRows.table(plan, planned.kept());
        List<String> columns = new ArrayList<>();
        plan.columns().named().forEach((key, name) -> columns.add(key + ": " + name));
        return new Explanation(List.of(
                new ReadRows(plan.rows(), List.of(data.columns()), table).part(),
                new Explanation.Part("Columns", columns),
                new Explanation.Part(
                        "What is estimated",
                        List.of(
                                "Agreement of assessors by aspect and phase: alpha ("
                                        + plan.metric().name().toLowerCase(Locale.ROOT)
                                        + "), Gwet's coefficient and kappa ("
                                        + plan.weights().name().toLowerCase(Locale.ROOT)
                                        + " weights), intraclass correlations; pairs of assessors",
                                "Components of variance, severity of assessors, scores of objects and providers: crossed random"
                                        + " effects by REML",
                                "Ranks and the probability of the bottom tenth: " + plan.draws() + " joint draws, seed "
                                        + plan.seed(),
                                "Funnel plots of providers")),
                new Explanation.Part(
                        "Aggregation stages",
                        List.of(String.format(
                                Locale.ROOT,
                                "All scores are collected to the driver, at most %,d: effects of objects and assessors are"
                                        + " solved for together",
                                DriverLimit.MOST))),
                new Explanation.Part("How the engine reads", EnginePlan.lines(table))));
    }
}
