package id.sigi.methods.estimate.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** FEATURE UNDER TEST: codes stand in files, so a changed one is a changed format. */
@Tag("kernel")
class IdentityCodesTest {
    @Test
    void codesOfCovariancesAreTheseAndStay() {
        assertEquals(
                "NONE NEYMAN BETWEEN_CELLS MATCHED_PAIRS MATCHED_CLUSTER_PAIRS DESIGN CLASSICAL HC0 HC1 HC2 HC2_BELL_MCCAFFREY HC3"
                        + " CR0 CR0_SCALED CR1 CR1_NESTED CR1_TWO_WAY CR2 CR3 SCORES SCORES_OF_PEOPLE LINEARISED REPLICATES CONSERVATIVE"
                        + " LINEARISED_TOTALS DELTA_METHOD",
                names(CovarianceType.values()));
    }

    private static String names(Enum<?>[] codes) {
        return Arrays.stream(codes).map(Enum::name).collect(Collectors.joining(" "));
    }

    /** A digest, because a hundred names twice say no more than one that changed. */
    @Test
    void codesOfIdentitiesAreTheseAndStay() {
        List<Enum<?>[]> all = List.of(
                Quantity.values(),
                Weighting.values(),
                Bound.values(),
                ReEntry.values(),
                Procedure.values(),
                RegressionAdjustment.values(),
                RowWeights.values(),
                TestRule.values(),
                Remark.Kind.values(),
                Contrast.Kind.values(),
                OutcomeVariable.Condition.values(),
                OutcomeVariable.Unit.values(),
                Subgroup.Kind.values());
        assertEquals(
                "112 9 3 3 67 7 4 21 12 5 3 4 3",
                all.stream().map(codes -> "" + codes.length).collect(Collectors.joining(" ")));
        assertEquals(
                DIGEST,
                all.stream()
                        .map(IdentityCodesTest::names)
                        .collect(Collectors.joining("; "))
                        .hashCode());
    }

    private static final int DIGEST = -1647613449;

    @Test
    void clustersAreNamedWhereTheyAreCountedBySandwich() {
        assertEquals("CR2 clustered by household", CovarianceType.CR2.label("household"));
        assertEquals("HC2", CovarianceType.HC2.label("household"));
        assertEquals("matched pairs", CovarianceType.MATCHED_CLUSTER_PAIRS.label("household"));
    }

    /** The words of a warning decide nothing. */
    @Test
    void anErrorOfPeopleIsNotClusteredWhateverItsWarningSays() {
        Estimator regression = Estimator.of(Procedure.REGRESSION)
                .with(CovarianceType.HC2)
                .remarking(Remark.Kind.WHOLE_CLUSTERS_DRAWN, "household");
        assertEquals(
                "regression, HC2, an error of people although whole clusters (household) were drawn",
                regression.words());
        assertFalse(regression.isClustered());
        assertFalse(Stream.of(regression.covariance()).anyMatch(CovarianceType::isClustered));
    }

    /** Their clusters are what is paired, and stand in the name of the procedure. */
    @Test
    void pairsOfClustersAreClustered() {
        Estimator pairs = Estimator.of(Procedure.MATCHED_CLUSTER_PAIRS, "village");
        assertEquals("difference within matched pairs of clusters (village)", pairs.words());
        assertTrue(pairs.isClustered());
    }
}
