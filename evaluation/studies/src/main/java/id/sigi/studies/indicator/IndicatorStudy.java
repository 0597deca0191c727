package id.sigi.studies.indicator;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.FlowStep;
import id.sigi.methods.plan.FrozenPlan;
import id.sigi.methods.plan.IndicatorPlan;
import id.sigi.methods.plan.indicator.RowSource;
import id.sigi.studies.input.PlannedRows;
import id.sigi.studies.input.StudySource;
import id.sigi.studies.shape.Tally;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Runs a plan of indicators: one aggregation, and shares, compositions and parity indices from its counts. */
public final class IndicatorStudy {
    /** Name of the set of estimates. */
    public static final String INDICATORS = "indicators";

    private IndicatorStudy() {}

    /**
     * What a plan counts and what follows from it.
     *
     * @param tally the rows by kinds
     * @param estimates the plan's rows
     */
    public record Counted(Tally tally, List<Estimate> estimates) {
        public Counted {
            estimates = List.copyOf(estimates);
        }
    }

    /**
     * Runs a plan.
     *
     * @param frozen the plan's stamp, for the provenance
     * @param plan the plan, the same that the stamp is of
     * @param data the rows
     * @param source what the rows are
     * @throws id.sigi.programme.fault.RequestFault if the plan does not fit the data
     */
    public static EstimateSet run(FrozenPlan frozen, IndicatorPlan plan, Dataset<Row> data, StudySource source) {
        if (plan.findSurvey().isPresent()) {
            return WeightedIndicators.run(frozen, plan, data, source);
        }
        PlannedRows planned = PlannedRows.of(plan.rows(), data);
        IndicatorCounts counts = IndicatorCounts.of(plan, planned.kept());
        FlowStep step = planned.step(counts.tally().count());
        return new EstimateSet(
                INDICATORS,
                evidence(plan),
                source.provenance(frozen, step.entered()),
                List.of(step),
                conventions(plan),
                new IndicatorRows(counts, Naming.of(plan)).list());
    }

    /** The rows of a plan on a table of the programme, for the fixed questions. */
    public static Counted counted(IndicatorPlan plan, Dataset<Row> data, Naming naming) {
        IndicatorCounts counts =
                IndicatorCounts.of(plan, PlannedRows.of(plan.rows(), data).kept());
        return new Counted(counts.tally(), new IndicatorRows(counts, naming).list());
    }

    static Evidence evidence(IndicatorPlan plan) {
        return plan.source() == RowSource.SURVEY ? Evidence.SURVEY : Evidence.DESCRIPTIVE;
    }

    private static List<String> conventions(IndicatorPlan plan) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                plan.source() == RowSource.SURVEY
                        ? "Shares are of respondents, without weights. Intervals are Wilson's at 95 %."
                        : "Shares are counts of a register, without sampling error; the denominator is beside each.");
        sentences.add("A row of which the numerator or the denominator is not known is not counted.");
        if (!plan.parity().isEmpty()) {
            sentences.add(
                    "Parity index: the first group's share over the second's; 1 is parity. Adjusted: 2 - 1/index above 1, so that both"
                            + " directions weigh the same. The intervals are by the delta method on the logarithm and treat the people as"
                            + " draws from a larger population.");
        }
        if (plan.parity().stream().anyMatch(pair -> !pair.adjustFor().isEmpty())) {
            sentences.add(
                    "Standardised parity index: both groups' shares over the composition that the two have together; strata in which"
                            + " one group has nobody are left out.");
        }
        if (plan.parity().stream().anyMatch(pair -> !pair.decomposition().isEmpty())) {
            sentences.add(
                    "Differences split by composition and rates, or by linear regressions, say what goes along with what and not what causes what;"
                            + " endowments are valued at the second group's coefficients. Standard errors by the delta method.");
        }
        if (!plan.stages().isEmpty()) {
            sentences.add(
                    "Gaps by stage are logarithms of ratios of passing rates, first group over second; they add up to the gap over all stages.");
        }
        plan.findBenchmark()
                .ifPresent(known ->
                        sentences.add("Representation: a group's share of the rows over its share of the population, "
                                + known.source() + ", " + known.asOf()
                                + ", which is taken as it is given; 1 is as in the population."));
        return sentences;
    }
}
