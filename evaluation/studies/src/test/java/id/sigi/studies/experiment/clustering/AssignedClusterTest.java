package id.sigi.studies.experiment.clustering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Status;
import id.sigi.methods.plan.PlanFile;
import id.sigi.studies.PlannedStudy;
import id.sigi.studies.RealData;
import id.sigi.studies.experiment.SchoolRows;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Any group that a plan names may be the one that was drawn: errors that the plan leaves unsaid follow it. */
@Tag("transform")
class AssignedClusterTest {
    private static final String PLAN = """
            kind: experiment
            id: groups
            title: Groups
            unit: id
            design: {offer: offer, strata: [pair]}
            outcomes:
              - {name: y, label: y, unit: x}
            multiplicity: none
            minimum_cell: 1
            """;

    private static EstimateSet run(String plan, String grid) {
        return PlannedStudy.run(PlanFile.parse("plan.yaml", plan), SchoolRows.of(grid), RealData.source("people"))
                .get(0);
    }

    private static Estimate row(EstimateSet set, String estimator) {
        return set.list("y").stream()
                .filter(row -> row.label().estimator().words().startsWith(estimator))
                .findFirst()
                .orElseThrow();
    }

    /** The second group was drawn whole and the first was not: what the plan does not say follows the second. */
    @Test
    void aSecondClusterThatWasDrawnIsFollowed() {
        String rows = rowsOfVillages();
        EstimateSet second = run(plan("cluster: id, second_cluster: village"), rows);
        EstimateSet first = run(plan("cluster: village"), rows);
        assertEquals(
                row(first, "difference of means, CR2 clustered by village").inference(),
                row(second, "difference of means, CR2 clustered by village").inference());
        assertTrue(second.conventions()
                .contains(
                        "The plan names village as its second cluster. It was drawn whole, so that standard errors that the plan does"
                                + " not name go by it."));
        EstimateSet named = run(
                plan("cluster: id, second_cluster: village")
                        + "estimators: [{estimator: regression, covariance: CR1}]\n",
                rows);
        assertTrue(named.conventions().stream()
                .anyMatch(sentence -> sentence.startsWith("Warning: all people of one village share the offer")));
        assertEquals(
                List.of("regression, CR1 clustered by id"),
                named.list("y").stream()
                        .map(row -> row.label().estimator().words())
                        .filter(estimator -> estimator.startsWith("regression"))
                        .distinct()
                        .toList());
    }

    private static String plan(String clusters) {
        return PLAN.replace("strata: [pair]", clusters);
    }

    /** Eight villages of four, four of them drawn; outcomes by arithmetic, not alike within a village. */
    private static String rowsOfVillages() {
        StringBuilder rows = new StringBuilder("id:string | village:string | offer:integer | y:double\n");
        for (int person = 0; person < 32; person++) {
            int village = person / 4;
            rows.append(
                    "p%d | v%d | %d | %d%n".formatted(person, village, village % 2, (person * 7 + village * 3) % 11));
        }
        return rows.toString();
    }

    @Test
    void aSamplingUnitThatWasDrawnIsFollowed() {
        String rows =
                rowsOfVillages().replace("y:double", "y:double | w:double").replaceAll("(?m)^(p.*)$", "$1 | 1");
        String weighted = """
                survey: {weight: w, psu: [village]}
                estimators: [{estimator: difference_in_means}, {estimator: regression, covariance: survey}]
                """;
        EstimateSet sampled = run(PLAN.replace(", strata: [pair]", "") + weighted, rows);
        EstimateSet clustered = run(plan("cluster: village"), rowsOfVillages());
        assertEquals(
                row(clustered, "difference of means, CR2 clustered by village").inference(),
                row(sampled, "difference of means, CR2 clustered by village").inference());
        assertTrue(sampled.conventions()
                .contains(
                        "The plan names village as its primary sampling unit. It was drawn whole, so that standard errors that the"
                                + " plan does not name go by it."));
    }

    /** One person of one village has the other offer: no error of people is printed that nobody asked for. */
    @Test
    void mostOfAClusterIsNoDrawOfPeople() {
        String rows = rowsOfVillages().replace("p3 | v0 | 0", "p3 | v0 | 1");
        String estimators = "estimators: [{estimator: difference_in_means}, {estimator: regression}]\n";
        EstimateSet set = run(plan("cluster: village") + estimators, rows);
        assertEquals(
                new Status.NotEstimable(
                        "most clusters share the offer, but not all, so that a standard error of whole clusters does"
                                + " not hold either"),
                row(set, "difference of means").status());
        assertEquals(
                row(
                                run(
                                        plan("cluster: village")
                                                + "estimators: [{estimator: regression, covariance: CR2}]\n",
                                        rows),
                                "regression")
                        .inference(),
                row(set, "regression, CR2 clustered by village").inference());
    }

    /** Seven of eight villages: the one that was not drawn fits the control mean, and no error knows by how much it could differ. */
    @Test
    void aSingleClusterInAnArmShowsNoError() {
        String rows = rowsOfVillages()
                .lines()
                .map(row -> row.replaceAll("\\| (v[1-7]) \\| [01] \\|", "| $1 | 1 |"))
                .collect(Collectors.joining("\n"));
        EstimateSet set = run(plan("cluster: village") + """
                estimators:
                  - {estimator: difference_in_means}
                  - {estimator: regression, covariance: CR1}
                  - {estimator: regression, covariance: CR2}
                  - {estimator: regression, covariance: CR3}
                """, rows);
        assertEquals(
                List.of(false, false, false, false),
                set.list("y").stream()
                        .filter(row -> row.label().estimand().words().startsWith("intention"))
                        .map(Estimate::isEstimated)
                        .toList());
    }
}
