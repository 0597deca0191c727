package id.sigi.studies.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.programme.fault.RequestFault;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Regressions under all draws of a small lottery, against an enumeration in R with estimatr 1.0.0 (lottery_survey.R). */
@Tag("transform")
class RerandomisedRegressionsTest {
    private static final String PLAN = """
            kind: experiment
            id: small
            title: {en: Small, id: Kecil}
            rows: {filter: person <= 'p015'}
            unit: person
            design: {offer: won, strata: [area], cluster: home}
            outcomes:
              - {name: income, label: {en: Income, id: Pendapatan}, unit: rupiah}
            covariates: [age]
            estimators:
              - {estimator: regression, covariance: HC2, cell_effects: included, covariates: included}
              - {estimator: lin, covariance: HC2}
            randomisation: {draws: 1000, estimators: included}
            """;

    private static List<Estimate> run(String plan) {
        EstimateSet impact = LotterySurvey.run(plan, LotterySurvey.rows()).get(0);
        return impact.list("income").stream()
                .filter(row -> row.label().estimator().words().contains("studentised, randomisation inference"))
                .filter(row -> row.label().estimator().words().contains("HC2"))
                .toList();
    }

    /** Rows come in pairs: the estimate with its p-value, and the p-value with its Monte Carlo error. */
    @ParameterizedTest
    @CsvSource({"0, 0.115966294732744, 0.9", "2, 0.452023621132571, 0.693333333333333"})
    void allDrawsAreGoneThrough(int place, double statistic, double p) {
        List<Estimate> rows = run(PLAN);

        assertEquals(4, rows.size());
        assertEquals(statistic, Math.abs(rows.get(place).inference().statistic().orElseThrow()), 1e-9);
        assertEquals(p, rows.get(place).inference().pValue().orElseThrow(), 1e-12);
        assertEquals(p, rows.get(place + 1).inference().estimate().orElseThrow(), 1e-12);
        assertEquals(0, rows.get(place + 1).inference().stdError().orElseThrow());
        assertTrue(rows.get(place + 1).label().estimator().words().startsWith("all 150 draws of the lottery"));
    }

    @Test
    void manyDrawsAreSampledWithTheirError() {
        List<Estimate> rows = run(PLAN.replace("person <= 'p015'", "person <= 'p050'"));

        assertTrue(rows.get(1).label().estimator().words().startsWith("1,001 redraws of the lottery"));
        assertTrue(rows.get(1).inference().stdError().orElseThrow() > 0);
        assertEquals(rows, run(PLAN.replace("person <= 'p015'", "person <= 'p050'")));
    }

    @Test
    void householdsThatWereNotDrawnWholeAreRefused() {
        RequestFault fault = assertThrows(
                RequestFault.class,
                () -> run(PLAN.replace("draws: 1000,", "draws: 1000, lots: households,")
                        .replace("person <= 'p015'", "person <= 'p180'")));

        assertTrue(fault.problem().contains("households"), fault.problem());
    }
}
