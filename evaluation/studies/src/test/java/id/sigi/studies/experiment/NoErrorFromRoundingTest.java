package id.sigi.studies.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.plan.PlanFile;
import id.sigi.studies.KnownRows;
import id.sigi.studies.PlannedStudy;
import id.sigi.studies.RealData;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What rounding leaves of an error of zero is never printed as one, and a small true error always is. Twelve villages drawn whole, of 20 each. */
@Tag("transform")
class NoErrorFromRoundingTest {
    private static final String PLAN = """
            kind: experiment
            id: rounding
            title: {en: Rounding, id: Pembulatan}
            unit: id
            rows:
              derive: {one: "1", exact: z, shifted: 10000000 + z, twice: 3 + 2 * z + x, large: 10000000 + y, near: 10000000 + 0.001 * y}
            design: {offer: z, take_up: take, cluster: desa, strata: [one]}
            outcomes:
              - {name: y, label: {en: Y, id: Y}, unit: points}
              - {name: exact, label: {en: Y, id: Y}, unit: points}
              - {name: shifted, label: {en: Y, id: Y}, unit: points}
              - {name: twice, label: {en: Y, id: Y}, unit: points}
              - {name: large, label: {en: Y, id: Y}, unit: points}
              - {name: near, label: {en: Y, id: Y}, unit: points}
            covariates: [x]
            subgroups:
              - {name: two villages, where: "region = 'R1'"}
            estimators:
              - {estimator: difference_in_means}
              - {estimator: difference_in_means, covariance: design}
              - {estimator: regression}
              - {estimator: regression, covariance: classical}
              - {estimator: regression, covariance: HC2}
              - {estimator: regression, covariance: HC1, covariates: included}
              - {estimator: regression, covariance: CR0}
              - {estimator: regression, covariance: CR1}
              - {estimator: regression, covariance: CR1_nested}
              - {estimator: regression, covariance: CR3}
              - {estimator: regression, covariance: CR2, cell_effects: included}
              - {estimator: regression, covariates: included}
              - {estimator: lin}
              - {estimator: lin, covariance: HC0}
              - {estimator: two_stage_least_squares}
              - {estimator: two_stage_least_squares, covariance: CR1, cell_effects: included, covariates: included}
              - {estimator: limited_information, cell_effects: included}
            minimum_cell: 1
            """;

    /** The plan is run once. */
    private static final class Ran {
        static final EstimateSet IMPACT = PlannedStudy.run(
                        PlanFile.parse("plan.yaml", PLAN),
                        KnownRows.of("experiment/villages_drawn_whole.csv"),
                        RealData.source("people"))
                .get(0);
    }

    private static List<Estimate> rows(String outcome, String people) {
        return Ran.IMPACT.list(outcome).stream()
                .filter(row -> row.label().subgroup().words().equals(people))
                .filter(row -> !row.label().estimand().words().equals("control mean"))
                .toList();
    }

    private static List<Estimate> effects(String outcome) {
        return rows(outcome, "all").stream()
                .filter(row -> row.label().estimand().words().startsWith("intention-to-treat"))
                .toList();
    }

    /** In each village the residuals add up to zero, with covariates the scores of both are each other's opposite. */
    @Test
    void oneDrawnAndOneOtherVillage() {
        List<Estimate> clustered = rows("y", "two villages").stream()
                .filter(row -> row.label().estimator().words().contains("clustered"))
                .toList();
        assertEquals(
                26,
                clustered.size(),
                "nine effects, and two with first stage or without, strength, set and means of compliers");
        clustered.forEach(row -> assertFalse(row.isEstimated(), row::toString));
        assertTrue(clustered.stream()
                .anyMatch(row -> row.status()
                        .toString()
                        .contains("too few rows or clusters for a standard error of the offer")));
        effects("y").forEach(row -> assertTrue(row.inference().stdError().orElseThrow() > 0.01, row::toString));
    }

    @ParameterizedTest
    @ValueSource(strings = {"exact", "shifted"})
    void outcomesThatTheOfferTellsExactly(String outcome) {
        effects(outcome).forEach(row -> assertFalse(row.isEstimated(), row::toString));
        assertTrue(effects(outcome).get(1).status().toString().contains(Estimate.NO_RESIDUAL));
    }

    @Test
    void anOutcomeThatOfferAndCovariateTellExactly() {
        for (Estimate row : effects("twice")) {
            boolean isAdjusted = row.label().estimator().words().contains("covariates");
            assertEquals(!isAdjusted, row.isEstimated(), row::toString);
        }
    }

    /** The errors of y itself, which a level of ten million and a scale of a thousandth do not take away. */
    @Test
    void smallErrorsOfLargeOutcomesAreTold() {
        for (int at = 0; at < effects("y").size(); at++) {
            double error = effects("y").get(at).inference().stdError().orElseThrow();
            Estimate near = effects("near").get(at);
            assertEquals(error, effects("large").get(at).inference().stdError().orElseThrow(), 1e-7 * error);
            assertEquals(0.001 * error, near.inference().stdError().orElseThrow(), 1e-8 * error, near::toString);
        }
    }
}
