package id.sigi.studies.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.testkit.Rows;
import id.sigi.lake.testkit.SparkForTests;
import id.sigi.methods.audit.AuditReport;
import id.sigi.methods.audit.DrawCheck;
import id.sigi.methods.audit.Finding;
import id.sigi.methods.estimate.TableVersion;
import id.sigi.methods.estimate.file.EstimateSetJson;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.table.DrawContracts;
import id.sigi.programme.rules.LotteryDraw;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Draws held by the programme's own algorithm, as they are on record. */
@Tag("transform")
class DrawAuditStudyTest {
    private static final int ENTRANTS = 40;

    private static Dataset<Row> entries() {
        StringBuilder grid =
                new StringBuilder("draw_id | quota | count_eligible | seed | algorithm | household_cap | count_records"
                        + " | application_id | applicant_id | is_applied | applied_at | draw_rank | is_selected | household_places"
                        + " | person_key | household_key | sex | birth_date | education | disability | province | is_urban"
                        + " | baseline_status | operator_id\n");
        Random random = new Random(5);
        for (int draw = 1; draw <= 3; draw++) {
            int number = draw;
            List<LotteryDraw.Entrant> entrants = IntStream.range(0, ENTRANTS)
                    .mapToObj(person ->
                            new LotteryDraw.Entrant("apl-%d-%03d".formatted(number, person), "h" + person / 3, 2))
                    .toList();
            for (LotteryDraw.Result result : LotteryDraw.draw(entrants, 12, 70 + draw)) {
                String person = result.applicationId().substring(6);
                grid.append(String.join(
                                " | ",
                                "drw-" + draw,
                                "12",
                                "" + ENTRANTS,
                                "" + (70 + draw),
                                LotteryDraw.ALGORITHM,
                                "2",
                                "1",
                                result.applicationId(),
                                "a" + draw + person,
                                "true",
                                LocalDate.of(2020, 4, 1)
                                        .plusDays(random.nextInt(20))
                                        .toString(),
                                "" + result.rank(),
                                "" + result.isSelected(),
                                "2",
                                "p" + draw + person,
                                "h" + Integer.parseInt(person) / 3,
                                random.nextBoolean() ? "FEMALE" : "MALE",
                                LocalDate.of(1970, 1, 1)
                                        .plusDays(random.nextInt(9_000))
                                        .toString(),
                                "SENIOR_SECONDARY",
                                "NONE",
                                random.nextBoolean() ? "32" : "36",
                                "" + random.nextBoolean(),
                                random.nextBoolean() ? "UNEMPLOYED" : "EMPLOYEE",
                                Integer.parseInt(person) % 4 == 0 ? "op-32-" + Integer.parseInt(person) % 3 : "-"))
                        .append('\n');
            }
        }
        return Rows.like(SparkForTests.session(), DrawContracts.ENTRIES.columns(), grid.toString());
    }

    private static AuditReport audit(Dataset<Row> entries) {
        return DrawAuditStudy.run(
                entries, new DrawAuditStudy.Request(List.of(new TableVersion("silver.draws", "3", 3)), "test", 1, 99));
    }

    private static Set<DrawCheck> checks(AuditReport report, String draw) {
        return report.findings().stream()
                .filter(finding -> finding.draw().equals(draw))
                .map(Finding::check)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DrawCheck.class)));
    }

    @Test
    void fairDrawsHoldHoweverTheRowsAreCut() {
        Dataset<Row> entries = entries();
        AuditReport report = audit(entries.repartition(1));
        assertEquals(List.of(), report.findings());
        assertEquals(3, report.checks().flow().get(0).passed());
        assertEquals(
                "silver.draws", report.checks().provenance().tables().get(0).table());
        assertEquals(
                EstimateSetJson.write(report.checks()),
                EstimateSetJson.write(audit(entries.repartition(7)).checks()));
    }

    /** The best ranks go to what one operator entered; only the first draw is touched. */
    @Test
    void anOperatorWhoseApplicationsWinIsFound() {
        Dataset<Row> favoured = entries()
                .withColumn(
                        "operator_id",
                        functions
                                .when(
                                        functions
                                                .col("draw_id")
                                                .equalTo("drw-1")
                                                .and(functions.col("draw_rank").leq(11)),
                                        "op-32-9")
                                .otherwise(functions.col("operator_id")));
        AuditReport report = audit(favoured);
        assertEquals(EnumSet.of(DrawCheck.RANK_OPERATOR, DrawCheck.WINNERS_BY_OPERATOR), checks(report, "drw-1"));
        assertEquals(EnumSet.of(DrawCheck.WINNERS_BY_OPERATOR), checks(report, Finding.ALL));
        assertEquals(
                List.of("operator=op-32-0", "operator=op-32-1", "operator=op-32-2", "operator=op-32-9"),
                report.checks().list("winners_by_operator").stream()
                        .map(row -> row.label().subgroup().words())
                        .filter(subgroup -> subgroup.startsWith("operator="))
                        .toList());
    }

    @Test
    void tamperingIsFoundInTheDrawThatWasTamperedWith() {
        Dataset<Row> otherSeed = entries()
                .withColumn(
                        Fields.SEED.name(),
                        functions
                                .when(functions.col("draw_id").equalTo("drw-2"), 1L)
                                .otherwise(functions.col("seed")));
        Dataset<Row> missing = otherSeed.where(functions.not(functions
                .col("draw_id")
                .equalTo("drw-3")
                .and(functions.col("draw_rank").equalTo(5))));
        AuditReport report = audit(missing);
        assertEquals(Set.of(), checks(report, "drw-1"));
        assertEquals(EnumSet.of(DrawCheck.REPLAY_WINNERS, DrawCheck.REPLAY_RANKS), checks(report, "drw-2"));
        assertTrue(checks(report, "drw-3").containsAll(Set.of(DrawCheck.ELIGIBLE_RESULTS, DrawCheck.REPLAY_RANKS)));
    }
}
