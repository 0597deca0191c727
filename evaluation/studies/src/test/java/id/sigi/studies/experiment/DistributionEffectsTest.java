package id.sigi.studies.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.file.EstimateSetJson;
import id.sigi.methods.plan.PlanFile;
import id.sigi.studies.PlannedStudy;
import id.sigi.studies.RealData;
import id.sigi.studies.experiment.label.SetNames;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Effects on whole distributions against estimatr 1.0.0 and survey 4.1-1 (lottery_survey.R) and on the National JTPA Study. */
@Tag("transform")
class DistributionEffectsTest {
    private static final double RELATIVE = 1e-8;
    private static final String CHOICES = """
              - {estimator: difference_in_means}
              - {estimator: two_stage_least_squares}
              - {estimator: limited_information, cell_effects: included}
            multiplicity: none
            """;
    private static final String THRESHOLDS =
            "distributions: [{outcome: income, thresholds: [150, 180], quantiles: [0.25, 0.5, 0.75]}]\n";
    private static final String ALONE =
            LotterySurvey.PLAN.replace(", cluster: home", "").replace("CR2", "HC2");

    private static final Map<String, EstimateSet> FOUND = new HashMap<>();

    private static EstimateSet run(String plan) {
        return FOUND.computeIfAbsent(
                plan, text -> LotterySurvey.set(LotterySurvey.run(text, LotterySurvey.rows()), SetNames.DISTRIBUTION));
    }

    private static Estimate find(EstimateSet set, String outcome, String estimator) {
        return set.list(outcome).stream()
                .filter(row -> row.label().estimator().words().startsWith(estimator))
                .filter(row -> !row.label().estimand().words().endsWith("share"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + outcome + " by " + estimator + " in " + set));
    }

    private static void close(double expected, double found) {
        assertEquals(expected, found, RELATIVE * Math.abs(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "income up to 150|difference within cells|-0.274627589471339|0.0736238209511102|162",
                "income up to 150|regression with cell effects, CR2|-0.267529346484883|0.0781375223899026|62.8500264043538",
                "income up to 150|two-stage least squares, HC2|-0.366336633663366|0.103722523717882|166",
                "income up to 180|difference within cells|-0.211445608432216|0.076305788668061|162",
                "income up to 180|regression with cell effects, CR2|-0.217150686250415|0.0758982134994499|62.8500264043538",
                "income up to 180|two-stage least squares, HC2|-0.341584158415841|0.105164607526163|166",
            })
    void sharesUpToAThresholdAreOutcomesLikeOthers(
            String outcome, String estimator, double estimate, double error, double df) {
        Inference found = find(run(LotterySurvey.PLAN + CHOICES + THRESHOLDS), outcome, estimator)
                .inference();

        close(estimate, found.estimate().orElseThrow());
        close(error, found.stdError().orElseThrow());
        close(df, found.df().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "0.25, 30.9, 8.3797405164935, 9.35516303148246, 42.8037809119624",
        "0.5, 27.6, 8.48023543505681, 9.34623326543258, 43.771889190815",
        "0.75, 31.3, 9.21924804519727, 13.0054652969801, 49.7740358341105"
    })
    void quantilesAndTheirIntervalsAreThoseOfTheSurveyPackage(
            String share, double estimate, double error, double low, double high) {
        Inference found = LotterySurvey.find(
                        run(ALONE + CHOICES + THRESHOLDS), "income", "quantile treatment effect at " + share, "all")
                .inference();

        close(estimate, found.estimate().orElseThrow());
        close(error, found.stdError().orElseThrow());
        close(low, found.confLow().orElseThrow());
        close(high, found.confHigh().orElseThrow());
        assertTrue(found.pValue().isEmpty());
    }

    @Test
    void withoutThresholdsTheDecilesOfThoseNotDrawnAreTaken() {
        EstimateSet set = run(ALONE + CHOICES + "distributions: [{outcome: income}]\nminimum_cell: 3\n");

        assertEquals(
                List.of("114.1", "123.4", "132.1", "141.3", "150.1", "164.8", "171.3", "184.3", "193.6"),
                set.estimates().stream()
                        .map(row -> row.label().outcome().value())
                        .distinct()
                        .toList());
        assertTrue(set.estimates().stream()
                .noneMatch(row -> row.label().estimator().words().startsWith("limited")));
        assertTrue(set.conventions().stream().anyMatch(line -> line.startsWith("Estimators that are not asked")));
    }

    @Test
    void householdsWidenOrNarrowTheIntervalsAndFewPeopleBetweenThresholdsAreNotTold() {
        String close = THRESHOLDS.replace("[150, 180]", "[150, 151, 180]");
        EstimateSet set = run(LotterySurvey.PLAN + CHOICES + close);
        String median = "quantile treatment effect at 0.5";
        Estimate clustered = LotterySurvey.find(set, "income", median, "all");
        Estimate alone = LotterySurvey.find(run(ALONE + CHOICES + THRESHOLDS), "income", median, "all");

        assertTrue(clustered.label().estimator().words().endsWith("clustered by home"));
        assertEquals(alone.inference().estimate(), clustered.inference().estimate());
        assertFalse(alone.inference().confLow().equals(clustered.inference().confLow()));
        assertFalse(find(set, "income up to 151", "difference").isEstimated());
        assertTrue(find(set, "income up to 180", "difference").isEstimated());
    }

    /** The oracle interpolates (type 7); where it need not, the quantiles are the same to the cent, elsewhere within a step of values. */
    @Test
    void quantilesOfTheNationalStudyAreThoseOfItsOracle() throws IOException {
        EstimateSet set = national(RealData.rows("jtpa_aai"), "");

        for (JsonNode expected : RealData.oracle("jtpa_aai").at("/pooled/qte_itt")) {
            double share = expected.get("q").doubleValue();
            double difference =
                    expected.get("qt").doubleValue() - expected.get("qc").doubleValue();
            Estimate found = LotterySurvey.find(set, "earnings", "quantile treatment effect at " + share, "all");
            double step = share == 0.25 || share == 0.5 ? 1e-9 : 25;
            assertEquals(difference, found.inference().estimate().orElseThrow(), step, "at " + share);
        }
    }

    @Test
    @Tag("slow")
    @Tag("variant")
    void theSameBytesHoweverTheRowsAreCutAndShuffled() {
        Dataset<Row> rows = RealData.rows("jtpa_aai");
        String once = EstimateSetJson.write(national(rows.repartition(1), ", strata: [site]"));

        for (int partitions : List.of(2, 7)) {
            Dataset<Row> shuffled = rows.orderBy(functions.rand(partitions)).repartition(partitions);
            assertEquals(once, EstimateSetJson.write(national(shuffled, ", strata: [site]")));
        }
    }

    private static EstimateSet national(Dataset<Row> rows, String strata) {
        String plan = """
                kind: experiment
                id: national
                title: {en: National, id: Nasional}
                unit: recid
                design: {offer: assignmtSTRATA}
                outcomes:
                  - {name: earnings, label: {en: Earnings, id: Pendapatan}, unit: US dollars}
                distributions: [{outcome: earnings, quantiles: [0.15, 0.25, 0.5, 0.75, 0.85]}]
                estimators:
                  - {estimator: difference_in_means}
                """.replace("STRATA", strata);
        return LotterySurvey.set(
                PlannedStudy.run(PlanFile.parse("national.yaml", plan), rows, RealData.source("jtpa_aai.csv")),
                SetNames.DISTRIBUTION);
    }
}
