package id.sigi.studies.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.testkit.Rows;
import id.sigi.lake.testkit.SparkForTests;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.ModelSummary;
import id.sigi.methods.plan.PlanFile;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.PlannedStudy;
import id.sigi.studies.RealData;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A published table of five columns as one plan: each estimator has covariates, clusters and a covariance of its own. Reference numbers of
 * table_columns.R, which made the rows: estimatr 1.0.0, 1e-8.
 */
@Tag("transform")
class TableColumnsTest {
    private static final String PEOPLE = """
            person:string | site:string | village:string | house:string | won:integer | age:integer | woman:integer | y:double
            r01 | N | v1 | h16 | 0 | 45 | 1 | 7.3
            r02 | N | v1 | h18 | 1 | 35 | 1 | 4.7
            r03 | N | v1 | h23 | 1 | 37 | 0 | 7.4
            r04 | N | v1 | h08 | 0 | 44 | 0 | 6.7
            r05 | N | v2 | h22 | 1 | 34 | 1 | 6.5
            r06 | N | v2 | h09 | 0 | 39 | 1 | 6.9
            r07 | N | v2 | h21 | 1 | 29 | 1 | 6.6
            r08 | N | v2 | h10 | 1 | 46 | 1 | 7.6
            r09 | N | v3 | h18 | 1 | 50 | 0 | 10.6
            r10 | N | v3 | h03 | 0 | 45 | 1 | 6.2
            r11 | N | v3 | h04 | 1 | 44 | 0 | 9.0
            r12 | N | v3 | h03 | 0 | 45 | 0 | 8.0
            r13 | N | v4 | h17 | 0 | 38 | 0 | 6.7
            r14 | N | v4 | h10 | 0 | 23 | 0 | 7.6
            r15 | N | v4 | h11 | 0 | 31 | 1 | 7.4
            r16 | N | v4 | h19 | 1 | 38 | 0 | 8.1
            r17 | N | v5 | h09 | 0 | 34 | 0 | 8.0
            r18 | N | v5 | h06 | 1 | 28 | 1 | 5.7
            r19 | N | v5 | h10 | 1 | 48 | 1 | 7.5
            r20 | N | v5 | h18 | 0 | 33 | 1 | 5.1
            r21 | S | v6 | h15 | 0 | 20 | 0 | 7.3
            r22 | S | v6 | h04 | 0 | 21 | 0 | 6.0
            r23 | S | v6 | h10 | 1 | 24 | 1 | 6.9
            r24 | S | v6 | h05 | 0 | 45 | 1 | 7.8
            r25 | S | v7 | h13 | 1 | 20 | 1 | 6.9
            r26 | S | v7 | h06 | 1 | 45 | 0 | 6.6
            r27 | S | v7 | h13 | 0 | 49 | 0 | 8.2
            r28 | S | v7 | h08 | 1 | 38 | 0 | 8.8
            r29 | S | v8 | h16 | 1 | 29 | 1 | 6.1
            r30 | S | v8 | h05 | 1 | 50 | 0 | 9.6
            r31 | S | v8 | h15 | 0 | 34 | 1 | 5.8
            r32 | S | v8 | h08 | 1 | 25 | 1 | 7.2
            r33 | S | v9 | h22 | 0 | 35 | 1 | 7.2
            r34 | S | v9 | h16 | 0 | 20 | 1 | 6.9
            r35 | S | v9 | h04 | 0 | 41 | 1 | 8.0
            r36 | S | v9 | h22 | 1 | 24 | 0 | 9.8
            r37 | S | v10 | h24 | 1 | 34 | 0 | 8.0
            r38 | S | v10 | h10 | 1 | 25 | 0 | 8.2
            r39 | S | v10 | h13 | 0 | 30 | 0 | 5.9
            r40 | S | v10 | h12 | 0 | 19 | 0 | 7.6
            """;

    private static final String PLAN = """
            kind: experiment
            id: table
            title: {en: A table, id: Tabel}
            unit: person
            design: {offer: won, strata: [site], cluster: house}
            outcomes:
              - {name: y, label: {en: Y, id: Y}, unit: points}
            covariates: [age, woman]
            estimators:
              - {estimator: regression, covariance: HC2}
              - {estimator: regression, covariance: HC2, covariates: [age]}
              - {estimator: regression, covariance: CR2, cell_effects: included, covariates: included}
              - {estimator: regression, cluster: village, cell_effects: included, covariates: [age]}
              - {estimator: regression, cluster: village, covariance: CR1, covariates: [woman]}
            """;

    private static EstimateSet impact;

    @BeforeAll
    static void run() {
        impact = run(PLAN);
    }

    private static EstimateSet run(String plan) {
        return PlannedStudy.run(
                        PlanFile.parse("table.yaml", plan),
                        Rows.of(SparkForTests.session(), PEOPLE),
                        RealData.source("people"))
                .get(0);
    }

    private static Estimate row(String estimator) {
        List<Estimate> found = impact.estimates().stream()
                .filter(row -> row.label().estimator().words().equals(estimator))
                .toList();
        assertEquals(1, found.size(), estimator);
        return found.get(0);
    }

    /** Estimate, standard error and degrees of freedom. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "regression, HC2 | 0.56 | 0.380235384161 | 38",
                "regression with covariates, HC2, covariates age | 0.537041719343 | 0.365262264137 | 37",
                "regression with cell effects and covariates, CR2 clustered by house | 0.533826470564 | 0.295103353621 | 13.7482361762",
                "regression with cell effects and covariates, CR2 clustered by village, covariates age | 0.530005837712 | 0.311688472358 | 8.94250117129",
                "regression with covariates, CR1 clustered by village, covariates woman | 0.56 | 0.286007780402 | 9",
            })
    void columnsAreThoseOfR(String estimator, double estimate, double error, double df) {
        Estimate found = row(estimator);
        assertEquals(estimate, found.inference().estimate().orElseThrow(), 1e-8);
        assertEquals(error, found.inference().stdError().orElseThrow(), 1e-8);
        assertEquals(df, found.inference().df().orElseThrow(), 1e-7);
    }

    @Test
    void eachColumnHasItsModelAndNothingStandsTwice() {
        assertEquals(5, impact.models().size());
        assertEquals(6, impact.estimates().size());
        ModelSummary ofVillages = impact.models().get(3);
        assertEquals(OptionalLong.of(10), ofVillages.clusters());
        assertTrue(impact.conventions().contains("Standard errors clustered by house."));
        assertTrue(impact.conventions().contains("Standard errors clustered by village."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "covariates: [woman]} | covariates: [woman, height]} | and the plan's are [age, woman]",
                "covariates: [woman]} | covariates: all} | none of included, none, or a list of names",
                "covariates: [woman]} | covariates: []} | an empty list",
                "cluster: village, covariance: CR1 | cluster: village, covariance: HC2 | needs a covariance of clusters",
                "estimator: regression, cluster: village, covariance: CR1, covariates: [woman] | estimator: difference_in_means, cluster: village | own cluster belongs to regression",
            })
    void whatAnEstimatorCannotHaveIsRefused(String of, String other, String why) {
        RequestFault fault = assertThrows(RequestFault.class, () -> run(PLAN.replace(of, other)));
        assertTrue(fault.getMessage().contains(why), fault.getMessage());
    }

    /** A plan that says no more than before keeps its hash. */
    @Test
    void thePlansHashKnowsOnlyWhatIsSaid() {
        String before = PLAN.replaceAll(" +- .*(village|\\[age\\]).*\\n", "");
        assertEquals(
                "84ed0d922e9a7a959ee3ee457b666600568ab70ea9752e187ea7f93da76cebb9",
                PlanFile.parse("table.yaml", before).sha256());
    }
}
