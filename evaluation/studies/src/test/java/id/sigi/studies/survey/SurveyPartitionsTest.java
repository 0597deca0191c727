package id.sigi.studies.survey;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.testkit.SparkForTests;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Status;
import id.sigi.methods.estimate.file.EstimateSetJson;
import id.sigi.methods.plan.PlanFile;
import id.sigi.studies.PlannedStudy;
import id.sigi.studies.RealData;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sums of a made-up sample are the same to the last bit however its rows are cut, put in order and named, and whatever their sizes are. */
@Tag("transform")
class SurveyPartitionsTest {
    private static final int RESPONDENTS = 900;
    private static final String PLAN = """
            kind: survey
            id: cut
            title: {en: Cut, id: Potong}
            weight: weight
            strata: [stratum]
            psu: [psu]
            lonely_psu: adjust
            rows: {filter: "n % 9 > 0"}
            statistics:
              - {name: small, label: {en: S, id: S}, kind: mean, variable: small, by: [[sex]], denominator_name: people}
              - {name: wild, label: {en: W, id: W}, kind: total, variable: wild, by: [[sex], [stratum]], denominator_name: people}
              - {name: far, label: {en: F, id: F}, kind: mean, variable: far, denominator_name: people, where: "sex = 1", subgroup: women}
              - {name: over, label: {en: O, id: O}, kind: ratio, numerator: small, denominator: far, denominator_name: people}
            """;

    private static Dataset<Row> rows() {
        return SparkForTests.session()
                .spark()
                .range(0, RESPONDENTS, 1, 1)
                .select(col("id").as("n"))
                .select(
                        col("n"),
                        expr("if(n % 31 = 0, null, cast(pmod(hash(n, 2), 5) as int)) as stratum"),
                        expr("pmod(hash(n, 3), 40) as psu"),
                        expr("pmod(hash(n, 4), 2) as sex"),
                        expr("pmod(hash(n, 5), 997) / 13.0D as weight"),
                        expr("if(n % 17 = 0, null, pmod(hash(n, 6), 101) / 7.0D) as small"),
                        expr(
                                "power(2.0D, pmod(hash(n, 7), 160) - 80) * (1 + pmod(hash(n, 8), 1000003) / 999983.0D) as wild"),
                        expr("1e9D + pmod(hash(n, 9), 1000) / 1000.0D as far"));
    }

    private static EstimateSet run(Dataset<Row> rows) {
        return PlannedStudy.run(PlanFile.parse("cut.yaml", PLAN), rows, RealData.source("rows"))
                .get(0);
    }

    @Test
    void bitsDoNotDependOnHowRowsAreCutOrNamed() {
        EstimateSet whole = run(rows());
        String once = EstimateSetJson.write(whole);
        assertTrue(whole.estimates().size() > 9
                && whole.estimates().stream().allMatch(row -> row.status() instanceof Status.Estimated));
        assertEquals(
                once,
                EstimateSetJson.write(run(rows().orderBy(expr("hash(n, 8)")).repartition(5))));
        Dataset<Row> named = rows().withColumn("stratum", col("stratum").cast("string"))
                .withColumn("psu", col("psu").cast("string"));
        assertEquals(once, EstimateSetJson.write(run(named)));
    }
}
