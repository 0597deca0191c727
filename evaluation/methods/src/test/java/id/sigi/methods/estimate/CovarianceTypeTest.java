package id.sigi.methods.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Codes stand in files, so a changed one is a changed format. */
@Tag("kernel")
class CovarianceTypeTest {
    @Test
    void codesAreTheseAndStay() {
        assertEquals(
                List.of(
                        "neyman",
                        "between_cells",
                        "matched_pairs",
                        "matched_cluster_pairs",
                        "horvitz_thompson",
                        "horvitz_thompson_clustered",
                        "classical",
                        "HC0",
                        "HC1",
                        "HC2",
                        "HC3",
                        "CR0",
                        "CR1",
                        "CR1_nested",
                        "CR1_two_way",
                        "CR2",
                        "CR3",
                        "linearised"),
                Arrays.stream(CovarianceType.values()).map(CovarianceType::code).toList());
    }

    @Test
    void clustersAreNamedWhereTheyAreCountedBySandwich() {
        assertEquals("CR2 clustered by household", CovarianceType.CR2.label("household"));
        assertEquals("HC2", CovarianceType.HC2.label("household"));
        assertEquals("matched pairs", CovarianceType.MATCHED_CLUSTER_PAIRS.label("household"));
    }

    /** The words of a warning decide nothing. */
    @Test
    void anErrorOfPeopleIsNotClusteredWhateverItsWarningSays() {
        Label label = new Label(
                        "earnings",
                        "intention-to-treat",
                        "drawn minus not",
                        Label.ALL,
                        "regression, HC2, an error of people although whole clusters (household) were drawn")
                .with(CovarianceType.HC2);

        assertFalse(label.covariance().orElseThrow().isClustered());
        assertFalse(label.withEstimand("first stage").has(CovarianceType.CR2));
    }
}
