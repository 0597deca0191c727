package id.sigi.studies.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.rating.Rating;
import id.sigi.methods.rating.RatingSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("kernel")
class ExpertValidityTest {
    /** Courses scored 1, 2, ... by one assessor and a point higher by another. */
    private static ExpertValidity experts(int courses) {
        List<Rating> ratings = new ArrayList<>();
        for (int course = 0; course < courses; course++) {
            for (int assessor = 0; assessor < 2; assessor++) {
                ratings.add(new Rating(
                        name(course),
                        "a" + assessor,
                        new Rating.Circumstances("p", "", Double.NaN, false),
                        "",
                        1 + course + assessor,
                        List.of()));
            }
        }
        return ExpertValidity.of(new ExpertScores(List.of(), List.of(new RatingSeries("", ratings))));
    }

    private static String name(int course) {
        return String.format("c%02d", course);
    }

    private static Map<String, ExpertValidity.Course> shares(int courses, long people) {
        Map<String, ExpertValidity.Course> shares = new TreeMap<>();
        for (int course = 0; course < courses; course++) {
            shares.put(name(course), new ExpertValidity.Course(course / 20.0, people));
        }
        return shares;
    }

    private static double value(List<Estimate> rows, String subgroup, Procedure procedure) {
        return rows.stream()
                .filter(row -> row.label().subgroup().words().equals(subgroup))
                .filter(row -> row.label().estimator().procedure() == procedure)
                .findFirst()
                .orElseThrow()
                .inference()
                .estimate()
                .orElseThrow();
    }

    /** Shares that rise with the scores by a straight line; fifths of four courses each. */
    @Test
    void correlationsAndFifths() {
        List<Estimate> rows = experts(20).against("stars=5", shares(20, 10));
        assertEquals(1, value(rows, "all", Procedure.PEARSON), 1e-12);
        assertEquals(1, value(rows, "all", Procedure.SPEARMAN), 1e-12);
        assertEquals(1.5 / 20, value(rows, "score_fifth=1", Procedure.MEAN_OVER_COURSES), 1e-12);
        assertEquals(17.5 / 20, value(rows, "score_fifth=5", Procedure.MEAN_OVER_COURSES), 1e-12);
        assertEquals(
                List.of(20L, 20L, 4L, 4L, 4L, 4L, 4L),
                rows.stream().map(row -> row.basis().denominator()).toList());
    }

    @Test
    void coursesWithFewPeopleDoNotCount() {
        List<Estimate> rows = experts(20).against("stars=5", shares(20, 9));
        assertEquals(7, rows.size());
        rows.forEach(row -> assertFalse(row.isEstimated(), row.toString()));
    }

    /** Where all courses have the same score they are all in the middle fifth. */
    @Test
    void equalScoresStayTogether() {
        List<Rating> ratings = new ArrayList<>();
        for (int course = 0; course < 10; course++) {
            ratings.add(new Rating(
                    name(course), "a", new Rating.Circumstances("p", "", Double.NaN, false), "", 3, List.of()));
        }
        List<Estimate> rows = ExpertValidity.of(new ExpertScores(List.of(), List.of(new RatingSeries("", ratings))))
                .against("stars=5", shares(10, 10));
        assertEquals(
                List.of(10L, 10L, 0L, 0L, 10L, 0L, 0L),
                rows.stream().map(row -> row.basis().denominator()).toList());
    }
}
