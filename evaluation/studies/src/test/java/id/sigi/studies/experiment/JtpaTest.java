package id.sigi.studies.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.file.EstimateSetJson;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.FrozenPlan;
import id.sigi.studies.RealData;
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

/**
 * The National JTPA Study under the plans that ship, against estimatr 1.0 and the published figures of Abadie, Angrist and Imbens (2002),
 * Econometrica 70:91.
 */
@Tag("transform")
class JtpaTest {
    private static final double RELATIVE = 1e-8;
    private static final Map<String, EstimateSet> IMPACT = new HashMap<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "intention-to-treat, programme-weighted|difference within cells, Neyman variance|/blocked_site/assignmt",
                "intention-to-treat|regression, HC1|/itt/HC1/assignmt",
                "intention-to-treat|regression, HC2|/itt/HC2/assignmt",
                "intention-to-treat|regression with covariates, HC1|/itt_x/HC1/assignmt",
                "intention-to-treat|regression with covariates, HC2|/itt_x/HC2/assignmt",
                "intention-to-treat, precision-weighted|regression with cell effects, HC2|/site_fe_itt/assignmt",
                "intention-to-treat|regression with interacted covariates (Lin), HC2|/lin_itt/assignmt",
                "local average treatment effect|two-stage least squares, HC1|/iv/HC1/training",
                "local average treatment effect|two-stage least squares, HC2|/iv/HC2/training",
                "local average treatment effect|two-stage least squares with covariates, HC1|/iv_x/HC1/training",
                "local average treatment effect|two-stage least squares with covariates, HC2|/iv_x/HC2/training",
                "local average treatment effect|two-stage least squares with cell effects, HC1|/iv_site_fe/training",
                "first stage|two-stage least squares, HC2|/first_stage/HC2/assignmt",
                "first stage|two-stage least squares with covariates, HC1|/first_stage_x/HC1/assignmt",
            })
    void effectsAgreeWithTheOracle(String estimand, String estimator, String pointer) throws IOException {
        for (String sex : List.of("men", "women")) {
            JsonNode expected = RealData.oracle("jtpa_aai").get(sex).at(pointer);
            Estimate found = find(impact(sex), estimand, estimator);

            close(expected.get("est"), found.inference().estimate().orElseThrow(), sex + " estimate");
            close(expected.get("se"), found.inference().stdError().orElseThrow(), sex + " error");
            close(expected.get("df"), found.inference().df().orElseThrow(), sex + " df");
            close(expected.get("lo"), found.inference().confLow().orElseThrow(), sex + " low");
            close(expected.get("hi"), found.inference().confHigh().orElseThrow(), sex + " high");
        }
    }

    /** Published, rounded to a dollar: Abadie, Angrist and Imbens (2002), Mostly Harmless Econometrics, table 4.4.1. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "men   | intention-to-treat             | regression, HC1                              | 1117 | 569",
                "men   | intention-to-treat             | regression with covariates, HC1              | 970  | 546",
                "men   | local average treatment effect | two-stage least squares, HC1                 | 1825 | 928",
                "men   | local average treatment effect | two-stage least squares with covariates, HC1 | 1593 | 895",
                "women | intention-to-treat             | regression, HC1                              | 1243 | 359",
                "women | intention-to-treat             | regression with covariates, HC1              | 1139 | 341",
                "women | local average treatment effect | two-stage least squares, HC1                 | 1942 | 560",
                "women | local average treatment effect | two-stage least squares with covariates, HC1 | 1780 | 532",
            })
    void publishedTableOfAbadieAngristAndImbens2002(
            String sex, String estimand, String estimator, long effect, long error) {
        rounded(effect, error, find(impact(sex), estimand, estimator));
    }

    @Test
    @Tag("slow")
    @Tag("variant")
    void theSameBytesHoweverTheRowsAreCutAndShuffled() {
        Dataset<Row> rows = RealData.rows("jtpa_aai");
        String once = json(run("jtpa-men.yaml", rows.repartition(1)));

        for (int partitions : List.of(2, 7)) {
            Dataset<Row> shuffled = rows.orderBy(functions.rand(partitions)).repartition(partitions);
            assertEquals(once, json(run("jtpa-men.yaml", shuffled)));
        }
    }

    private static EstimateSet impact(String sex) {
        return IMPACT.computeIfAbsent(
                sex,
                unseen ->
                        run("jtpa-" + sex + ".yaml", RealData.rows("jtpa_aai")).get(0));
    }

    private static List<EstimateSet> run(String plan, Dataset<Row> rows) {
        FrozenPlan frozen = RealData.plan(plan);
        return ExperimentStudy.run(frozen, (ExperimentPlan) frozen.plan(), rows, RealData.source("jtpa_aai.csv"));
    }

    private static String json(List<EstimateSet> sets) {
        return String.join("\n", sets.stream().map(EstimateSetJson::write).toList());
    }

    private static Estimate find(EstimateSet set, String estimand, String estimator) {
        return set.list("earnings").stream()
                .filter(row -> row.label().estimand().words().equals(estimand))
                .filter(row -> row.label().estimator().words().equals(estimator))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + estimand + " by " + estimator));
    }

    private static void close(JsonNode expected, double found, String what) {
        assertEquals(expected.doubleValue(), found, RELATIVE * Math.abs(expected.doubleValue()), what);
    }

    private static void rounded(long estimate, long error, Estimate found) {
        assertEquals(estimate, Math.round(found.inference().estimate().orElseThrow()));
        assertEquals(error, Math.round(found.inference().stdError().orElseThrow()));
    }
}
