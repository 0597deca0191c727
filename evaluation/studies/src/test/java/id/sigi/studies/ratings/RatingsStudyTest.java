package id.sigi.studies.ratings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.testkit.SparkForTests;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.plan.PlanFile;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.PlannedStudy;
import id.sigi.studies.RealData;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** FEATURE UNDER TEST: an auditor's own table of scores; severities and qualities that were put in come back. */
@Tag("transform")
class RatingsStudyTest {
    private static final String PLAN = """
            kind: ratings
            id: audit
            title: An audit
            label: Score
            columns: {score: score, object: course, assessor: assessor, provider: provider}
            scale: {least: 0, greatest: 100}
            metric: interval
            draws: 400
            seed: 5
            """;

    private static final StructType SCHEMA = new StructType()
            .add("course", DataTypes.StringType)
            .add("provider", DataTypes.StringType)
            .add("assessor", DataTypes.StringType)
            .add("score", DataTypes.DoubleType);

    private static Dataset<Row> rows(List<Row> rows) {
        return SparkForTests.session().spark().createDataFrame(rows, SCHEMA);
    }

    private static List<EstimateSet> run(String plan, Dataset<Row> rows) {
        return PlannedStudy.run(PlanFile.parse("audit.yaml", plan), rows, RealData.source("rows"));
    }

    private static List<EstimateSet> run(Row... rows) {
        return run(PLAN, rows(List.of(rows)));
    }

    private static Row row(String course, String assessor, double score) {
        return RowFactory.create(course, "p" + course.charAt(course.length() - 1), assessor, score);
    }

    /** 120 courses of ten providers, six assessors of severities -5, -3, ..., 5, all courses scored by three. */
    private static List<Row> known(double[] quality) {
        Random random = new Random(11);
        List<Row> rows = new ArrayList<>();
        for (int course = 0; course < quality.length; course++) {
            for (int pick = 0; pick < 3; pick++) {
                int assessor = (course + pick * (1 + course % 2)) % 6;
                rows.add(row(
                        "c" + (100 + course),
                        "a" + assessor,
                        quality[course] + 2 * assessor - 5 + random.nextGaussian()));
            }
        }
        return rows;
    }

    private static double[] quality() {
        Random random = new Random(12);
        double[] quality = new double[120];
        for (int course = 0; course < quality.length; course++) {
            quality[course] = 50 + 4 * random.nextGaussian() + (course % 10);
        }
        return quality;
    }

    private static Estimate find(List<EstimateSet> sets, String estimand, String subgroup) {
        return sets.stream()
                .flatMap(set -> set.estimates().stream())
                .filter(row -> row.label().estimand().words().equals(estimand)
                        && row.label().subgroup().words().equals(subgroup))
                .findFirst()
                .orElseThrow(() -> new AssertionError(estimand + " of " + subgroup));
    }

    @Test
    void severitiesAndQualitiesComeBackOnAnyPartitions() {
        double[] quality = quality();
        List<Row> rows = known(quality);
        List<EstimateSet> one = run(PLAN, rows(rows).repartition(1));
        double squares = 0;
        for (int assessor = 0; assessor < 6; assessor++) {
            Estimate severity = find(one, "deviation from the average assessor", "assessor=a" + assessor);
            assertEquals(2 * assessor - 5, severity.inference().estimate().orElseThrow(), 0.5);
        }
        for (int course = 0; course < quality.length; course++) {
            Estimate score = find(one, "quality score", "course=c" + (100 + course));
            double off = score.inference().estimate().orElseThrow() - quality[course];
            squares += off * off;
        }
        double error = Math.sqrt(squares / quality.length);
        assertEquals(Math.sqrt(1 / 3.0), error, 0.15, "three scores with a deviation of one");
        assertEquals(one, run(PLAN, rows(rows).repartition(7)));
    }

    /** The lowest course is surely in the bottom tenth and the highest surely not. */
    @Test
    void ranksKnowTheWorstAndTheBest() {
        double[] quality = quality();
        quality[3] = 20;
        quality[4] = 90;
        List<EstimateSet> sets = run(PLAN, rows(known(quality)));
        assertEquals(
                1,
                find(sets, "probability of the bottom tenth", "course=c103")
                        .inference()
                        .estimate()
                        .orElseThrow());
        assertEquals(
                1,
                find(sets, "expected rank", "course=c104")
                        .inference()
                        .estimate()
                        .orElseThrow());
        assertEquals(
                List.of("agreement", "components", "assessors", "objects", "providers", "funnel"),
                sets.stream().map(EstimateSet::id).toList());
    }

    private static String refusal(Row... rows) {
        RequestFault fault = assertThrows(RequestFault.class, () -> run(rows));
        return fault.getMessage();
    }

    @Test
    void whatSaysNothingIsRefused() {
        assertTrue(refusal(row("c1", "a", 3), row("c2", "a", 4)).contains("all scores are by one assessor, a"));
        assertTrue(refusal(row("c1", "a", 3), row("c1", "a", 4)).contains("all scores are by one assessor, a"));
        assertTrue(refusal(row("c1", "a", 3), row("c1", "b", 3)).contains("all scores are 3.0"));
        assertTrue(refusal(row("c1", "a", 3), row("c2", "b", 4)).contains("no object was scored by two assessors"));
        assertTrue(refusal(row("c1", "a", 101), row("c1", "b", 4)).contains("1 of 2 scores are not on the scale"));
        assertTrue(
                refusal(row("c1", "a", 1), row("c1", "a", 4), row("c1", "b", 2)).contains("a scored c1 twice"));
        assertTrue(refusal(row("c1", null, 1)).contains("no row has a score"));
        Row other = RowFactory.create("c1", "p9", "b", 4.0);
        assertTrue(refusal(row("c1", "a", 1), other).contains("c1 is of p1 in one row and of p9 in another"));
    }

    @Test
    void aPlanIsHeldToItsScale() {
        assertThrows(
                RequestFault.class,
                () -> PlanFile.parse("audit.yaml", PLAN.replace("greatest: 100", "greatest: 5, step: 0.3")));
        assertThrows(
                RequestFault.class, () -> PlanFile.parse("audit.yaml", PLAN.replace("greatest: 100", "greatest: 0")));
        assertThrows(
                RequestFault.class,
                () -> PlanFile.parse(
                        "audit.yaml",
                        PLAN.replace("metric: interval", "metric: ratio").replace("least: 0", "least: -1")));
        assertThrows(RequestFault.class, () -> PlanFile.parse("audit.yaml", PLAN.replace("draws: 400", "draws: 3")));
    }
}
