package id.sigi.studies.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.HeadCount;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.studies.shape.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("kernel")
class StarCeilingTest {
    /** Four courses of three providers with 20 ratings each, of which 20, 18, 12 and 19 are at the top. */
    private static Tally tally(int... tops) {
        List<Tally.Cell> cells = new ArrayList<>();
        for (int course = 0; course < tops.length; course++) {
            String provider = "p" + Math.min(2, course);
            add(cells, course, provider, "5", tops[course]);
            add(cells, course, provider, "4", 20 - tops[course]);
        }
        return new Tally(cells);
    }

    private static void add(List<Tally.Cell> cells, int course, String provider, String stars, int count) {
        if (count > 0) {
            cells.add(
                    new Tally.Cell(Map.of("course_id", "c" + course, "provider_id", provider, "stars", stars), count));
        }
    }

    private static Estimate get(List<Estimate> rows, Quantity quantity, String subgroup) {
        return rows.stream()
                .filter(row -> row.label().estimand().isAny(quantity))
                .filter(row -> row.label().subgroup().words().equals(subgroup))
                .findFirst()
                .orElseThrow();
    }

    private static double value(List<Estimate> rows, Quantity quantity, String subgroup) {
        return get(rows, quantity, subgroup).inference().estimate().orElseThrow();
    }

    @Test
    void sharesAreDrawnTowardsTheMeanOfAll() {
        List<Estimate> rows = StarCeiling.of(tally(20, 18, 12, 19));
        double mean = value(rows, Quantity.MEAN, "all");
        double high = value(rows, Quantity.SHRUNKEN_SHARE, "course_id=c0");
        double low = value(rows, Quantity.SHRUNKEN_SHARE, "course_id=c2");
        assertTrue(mean < high && high < 1, high + " and mean " + mean);
        assertTrue(0.6 < low && low < mean, low + " and mean " + mean);
        assertTrue(value(rows, Quantity.VARIANCE_SHARE, "all") > 0);
    }

    /** The last provider has two courses: 31 of 40. */
    @Test
    void providersStandInTheFunnelByAllTheirRatings() {
        List<Estimate> rows = StarCeiling.of(tally(20, 18, 12, 19));
        assertEquals(31 / 40.0, value(rows, Quantity.SHARE, "provider_id=p2"));
        assertEquals(69 / 80.0, value(rows, Quantity.FUNNEL_LIMITS_95, "provider_id=p2"));
        assertEquals(40, get(rows, Quantity.SHARE, "provider_id=p2").basis().denominator());
    }

    /** What a row of a course gives away: its ratings, those at the top, and those that are not. */
    @Test
    void disclosureControlHearsOfThePeopleBehindARow() {
        List<Estimate> rows = StarCeiling.of(tally(20, 18, 12, 19));
        assertEquals(
                List.of(20L, 18L, 2L),
                get(rows, Quantity.SHRUNKEN_SHARE, "course_id=c1").exposure().counts().stream()
                        .map(HeadCount::count)
                        .toList());
        assertEquals(
                List.of(40L, 31L, 9L),
                get(rows, Quantity.FUNNEL_DEVIATION, "provider_id=p2").exposure().counts().stream()
                        .map(HeadCount::count)
                        .toList());
    }

    @Test
    void whereAllAreAtTheTopNothingIsEstimated() {
        List<Estimate> rows = StarCeiling.of(tally(20, 20));
        assertEquals(2, rows.size());
        assertTrue(rows.stream().noneMatch(Estimate::isEstimated));
    }
}
