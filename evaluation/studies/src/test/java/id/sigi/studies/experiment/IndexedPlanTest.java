package id.sigi.studies.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.file.EstimateSetJson;
import id.sigi.programme.fault.RequestFault;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Summary indices from a plan, against R's own arithmetic and estimatr 1.0.0 (lottery_survey.R), 1e-8 relative. */
@Tag("transform")
class IndexedPlanTest {
    private static final String MORE = """
              - {name: hours, label: {en: Hours, id: Jam}, unit: hours}
              - {name: debt, label: {en: Debt, id: Utang}, unit: rupiah}
            indices:
              - {name: plain, label: {en: Plain, id: Biasa}, of: [income, hours, debt], reversed: [debt], family: index}
              - name: anderson
                label: {en: Weighted, id: Berbobot}
                of: [income, hours, debt]
                reversed: [debt]
                weights: inverse_covariance
                family: index
            """;
    private static final String PLAN = LotterySurvey.PLAN
            .replace("estimators:", MORE + "estimators:")
            .replace("covariance: CR2", "covariance: HC2");

    private static EstimateSet run(Dataset<Row> rows) {
        return LotterySurvey.run(PLAN, rows).get(0);
    }

    @ParameterizedTest
    @CsvSource({"plain, 0.673790828582381, 0.120257919297382", "anderson, 0.624630650398898, 0.120491845817929"})
    void anIndexIsAnOutcomeLikeOthers(String index, double estimate, double error) {
        EstimateSet impact = run(LotterySurvey.rows());

        Estimate row = LotterySurvey.find(impact, index, "intention", "all");

        assertEquals(estimate, row.inference().estimate().orElseThrow(), 1e-8 * estimate);
        assertEquals(error, row.inference().stdError().orElseThrow(), 1e-8 * error);
        assertEquals(180, row.basis().denominator());
        assertTrue(impact.conventions().stream()
                .anyMatch(sentence -> sentence.startsWith(index + ": income, hours, debt (reversed: debt)")));
    }

    @Test
    void theSameHoweverTheRowsAreCut() {
        String once = EstimateSetJson.write(run(LotterySurvey.rows().repartition(1)));

        assertEquals(once, EstimateSetJson.write(run(LotterySurvey.rows().repartition(7))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "of: [income, hours, debt]|of: [income, wages, debt]|is made of [income, wages, debt]",
                "reversed: [debt]|reversed: [age]|names an outcome that indices.of does not",
                "name: plain|name: hours|has the name of an outcome",
                "name: plain|name: weight|the data already has a column weight"
            })
    void anIndexOfWhatIsNotThereIsRefused(String from, String to, String reason) {
        RequestFault fault =
                assertThrows(RequestFault.class, () -> LotterySurvey.run(PLAN.replace(from, to), LotterySurvey.rows()));

        assertTrue(fault.reason().contains(reason), fault.reason());
    }
}
