package id.sigi.studies.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.plan.PlanFile;
import id.sigi.methods.plan.analysis.StandardErrorConvention;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.PlannedStudy;
import id.sigi.studies.RealData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One word in a plan gives every estimator the errors of Stata or of R: jtpa_conventions.R, 1e-8 relative. */
@Tag("transform")
class StandardErrorConventionTest {
    private static final String PLAN = """
            kind: experiment
            id: conventions
            title: {en: Conventions, id: Konvensi}
            rows: {filter: sex = 1}
            unit: recid
            design: {offer: assignmt, take_up: training, strata: [site]CLUSTER}
            outcomes:
              - {name: earnings, label: {en: Earnings, id: Pendapatan}, unit: US dollars}
            estimators:
              - {estimator: difference_in_means}
              - {estimator: regression}
              - {estimator: two_stage_least_squares}
              - {estimator: regression, cell_effects: included}
              - {estimator: regression, covariance: HC3}
            """;
    private static final Map<String, EstimateSet> FOUND = new HashMap<>();

    private static EstimateSet run(String convention, String clusters) {
        String plan = PLAN.replace("CLUSTER", clusters.isEmpty() ? "" : ", cluster: " + clusters)
                + (convention.isEmpty() ? "" : "conventions: " + convention + "\n");
        return FOUND.computeIfAbsent(
                plan,
                text -> PlannedStudy.run(
                                PlanFile.parse("conventions.yaml", text),
                                RealData.rows("jtpa_aai"),
                                RealData.source("jtpa_aai.csv"))
                        .get(0));
    }

    private static Estimate find(EstimateSet set, String estimator) {
        return set.estimates().stream()
                .filter(row -> row.label().estimator().words().equals(estimator))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + estimator));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "r|''|regression, HC2|568.59975056198|5100",
                "r|''|two-stage least squares, HC2|928.162743241019|5100",
                "r|''|regression with cell effects, HC2|561.916960038673|5085",
                "stata|''|regression, HC1|568.574298581839|5100",
                "stata|''|two-stage least squares, HC1|928.120878507138|5100",
                "stata|''|regression with cell effects, HC1|561.937375408243|5085",
                "r|site|regression, CR2 clustered by site|445.236006732865|7.86174955609292",
                "r|site|two-stage least squares, CR2 clustered by site|697.633959685681|7.86174955609293",
                "r|site|regression with cell effects, CR2 clustered by site|441.820779465244|7.83873553451649",
                "stata|site|regression, CR1 clustered by site|439.503204478271|15",
                "stata|site|two-stage least squares, CR1 clustered by site|692.115405640764|15",
                "stata|site|regression with cell effects, CR1_NESTED clustered by site|436.78278758535|15",
            })
    void everyErrorIsTheProgramsOwn(String convention, String clusters, String estimator, double error, double df) {
        Estimate found = find(run(convention, clusters), estimator);

        assertEquals(error, found.inference().stdError().orElseThrow(), 1e-8 * error);
        assertEquals(df, found.inference().df().orElseThrow(), 1e-8 * df);
    }

    @Test
    void anErrorThatIsNamedStaysAndTheTableSaysWhoseTheOthersAre() {
        for (StandardErrorConvention convention : StandardErrorConvention.values()) {
            EstimateSet set = run(convention == StandardErrorConvention.R ? "r" : "stata", "");

            assertTrue(find(set, "regression, HC3").isEstimated());
            assertTrue(find(set, "difference within cells, Neyman variance").isEstimated());
            assertTrue(set.conventions().contains(convention.sentence()));
        }
        assertTrue(run("", "site").estimates().stream()
                .noneMatch(row -> row.label().estimator().words().contains("CR")));
    }

    @Test
    void aPlanWithoutTheWordKeepsItsHashAndAnUnknownWordIsRefused() {
        String plain = PLAN.replace("CLUSTER", "");
        String named = plain.replace("regression}", "regression, covariance: HC2}");

        assertEquals(
                PlanFile.parse("a", plain).sha256(), PlanFile.parse("b", named).sha256());
        RequestFault fault = assertThrows(RequestFault.class, () -> PlanFile.parse("a", plain + "conventions: spss\n"));
        assertTrue(fault.remedy().contains(String.join(", ", List.of("stata", "r"))), fault::remedy);
    }
}
