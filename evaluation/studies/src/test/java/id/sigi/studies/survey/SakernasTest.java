package id.sigi.studies.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.file.EstimateSetJson;
import id.sigi.methods.plan.FrozenPlan;
import id.sigi.methods.plan.SurveyPlan;
import id.sigi.studies.RealData;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sakernas, August 2020, Jambi, under the plan that ships, against R's survey package and the rate that Statistics Indonesia published. */
@Tag("transform")
class SakernasTest {
    private static final double RELATIVE = 1e-8;
    private static final AtomicReference<EstimateSet> ANSWER = new AtomicReference<>();

    /** Degrees of freedom are R's {@code degf(subset(des, ...))} of those below the line. */
    @ParameterizedTest
    @CsvSource({
        "unemployment_rate,all,unemployment_rate,606",
        "unemployment_rate,sex=MALE,unemployment_rate_men,605",
        "unemployment_rate,sex=FEMALE,unemployment_rate_women,604",
        "participation_rate,all,participation_rate,606",
        "informal_share,all,informal_share,606",
        "informal_share,sex=FEMALE,informal_share_women,604",
        "entrepreneur_share,all,entrepreneur_share_of_employed,606",
        "youth_not_in_work_school_training,age=15-24,neet_rate_15_24,593",
        "youth_not_in_work_school_training,age=15-24 and sex=FEMALE,neet_rate_15_24_women,551",
        "knows_programme,all,knows_programme_share,606",
        "applied_of_those_who_know,all,applied_share_of_knowing,520",
        "unemployed,all,total_unemployed,606",
    })
    void statisticsAgreeWithTheOracle(String name, String subgroup, String key, double df) throws IOException {
        assertEstimate(RealData.oracle("sakernas2020_jambi").get(key), find(answer(), name, subgroup), df);
    }

    private static void assertEstimate(JsonNode expected, Estimate found, double df) {
        close(
                expected.get("estimate").doubleValue(),
                found.inference().estimate().orElseThrow());
        close(expected.get("se").doubleValue(), found.inference().stdError().orElseThrow());
        assertEquals(df, found.inference().df().orElseThrow());
    }

    /** 5.13 %: Statistics Indonesia, Jambi, August 2020. */
    @Test
    void theUnemploymentRateIsThePublishedOne() {
        Estimate rate = find(answer(), "unemployment_rate", "all");

        assertEquals(
                "5.13",
                String.format(
                        Locale.ROOT, "%.2f", 100 * rate.inference().estimate().orElseThrow()));
        assertEquals(606, rate.inference().df().orElseThrow());
    }

    /** With the national office's own definitions of underemployment, part-time work and being touched by the pandemic. */
    @ParameterizedTest
    @CsvSource({
        "unemployment_rate,education=vocational upper secondary,unemployment_rate_vocational,345",
        "underemployed,all,underemployed_total,606",
        "part_time,all,part_time_total,606",
        "underemployment_rate,all,underemployment_rate,606",
        "pandemic_unemployed,all,covid_unemployed_total,606",
        "pandemic_outside_labour_force,all,covid_outside_total,606",
        "pandemic_temporarily_absent,all,covid_absent_total,606",
        "pandemic_shorter_hours,all,covid_hours_total,606",
        "touched_by_pandemic,all,covid_share,606",
        "youth_not_in_work_or_school,age=15-24,neet_by_attendance_15_24,593",
    })
    void labourStatisticsAgreeWithTheOracle(String name, String subgroup, String key, double df) throws IOException {
        assertEstimate(RealData.oracle("sakernas2020_jambi_labour").get(key), find(answer(), name, subgroup), df);
    }

    /** As Statistics Indonesia printed them for Jambi in August 2020: rates to 0.01 %, people to ten or to a hundred. */
    @ParameterizedTest
    @CsvSource({
        "unemployment_rate,education=vocational upper secondary,100,%.2f,12.35",
        "underemployed,all,1e-3,%.1f,195.7",
        "part_time,all,1e-3,%.1f,540.0",
        "pandemic_unemployed,all,0.1,%.0f,1879",
        "pandemic_outside_labour_force,all,0.1,%.0f,262",
        "pandemic_temporarily_absent,all,0.1,%.0f,1374",
        "pandemic_shorter_hours,all,0.1,%.0f,21774",
        "touched_by_pandemic,all,100,%.2f,9.35",
    })
    void labourStatisticsAreThePublishedOnes(
            String name, String subgroup, double unit, String digits, String published) {
        double found = find(answer(), name, subgroup).inference().estimate().orElseThrow();
        assertEquals(published, String.format(Locale.ROOT, digits, unit * found));
    }

    /** The four rates of labour underutilisation, sakernas-labour.R. */
    @ParameterizedTest
    @CsvSource({"lu1,LU1", "lu2,LU2", "lu3,LU3", "lu4,LU4"})
    void underutilisationAgreesWithR(String name, String key) throws IOException {
        try (InputStream oracle = getClass().getResourceAsStream("sakernas-labour.oracle.json")) {
            JsonNode expected = new ObjectMapper().readTree(oracle).get(key);
            assertEstimate(expected, find(answer(), "labour_underutilisation_" + name, "all"), 606);
        }
    }

    /** One person in eight, which are two thousand in all strata and nearly all sampling units. */
    @Test
    @Tag("slow")
    @Tag("variant")
    void theSameBytesHoweverTheRowsAreCutAndShuffled() {
        assertSameBytes(rows().where("pmod(URUTAN, 8) = 0"));
    }

    @Test
    @Tag("slow")
    @Tag("programme")
    void theSameBytesOfAllRows() {
        assertSameBytes(rows());
    }

    private static void assertSameBytes(Dataset<Row> rows) {
        String once = EstimateSetJson.write(run(rows.repartition(1)));

        for (int partitions : List.of(2, 7)) {
            Dataset<Row> shuffled = rows.orderBy(functions.rand(partitions)).repartition(partitions);
            assertEquals(once, EstimateSetJson.write(run(shuffled)));
        }
    }

    private static EstimateSet answer() {
        return ANSWER.updateAndGet(known -> known == null ? run(rows()) : known);
    }

    private static Dataset<Row> rows() {
        return RealData.rows("sakernas2020_jambi");
    }

    private static EstimateSet run(Dataset<Row> rows) {
        FrozenPlan frozen = RealData.plan("sakernas2020-jambi.yaml");
        return SurveyStudy.run(frozen, (SurveyPlan) frozen.plan(), rows, RealData.source("sakernas2020_jambi.csv"));
    }

    private static Estimate find(EstimateSet set, String name, String subgroup) {
        return set.list(name).stream()
                .filter(row -> row.label().subgroup().words().equals(subgroup))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " for " + subgroup));
    }

    private static void close(double expected, double found) {
        assertEquals(expected, found, RELATIVE * Math.abs(expected));
    }
}
