package id.sigi.reports.site;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.Exposure;
import id.sigi.methods.estimate.FlowStep;
import id.sigi.methods.estimate.Provenance;
import id.sigi.methods.estimate.TableVersion;
import id.sigi.reports.disclosure.DisclosureRules;
import id.sigi.reports.input.IngestionCounts;
import id.sigi.reports.input.ReportInput;
import id.sigi.reports.input.RunFacts;
import java.time.LocalDate;
import java.util.List;

/** One set per identifier with numbers of the size that a run of 20,000 applicants gives. The numbers are made up. */
final class ProgrammeFixture {
    private ProgrammeFixture() {}

    static ReportInput input() {
        return input("Program Kartu Prakerja: example report");
    }

    static ReportInput input(String title) {
        return new ReportInput(
                        title,
                        new RunFacts(
                                        "default scenario",
                                        "0.1.0",
                                        "Synthetic programme of 20,000 applicants, seed 20200411",
                                        RunFacts.Origin.SYNTHETIC)
                                .withPeriod(new RunFacts.Period(
                                        LocalDate.of(2020, 4, 11),
                                        LocalDate.of(2021, 8, 17),
                                        LocalDate.of(2021, 10, 1))),
                        List.of(
                                new IngestionCounts("outbox", 312_540, 304_102, 6_211, 2_227),
                                new IngestionCounts("late-events.jsonl", 1_204, 1_190, 4, 10)),
                        ReportInput.release(sets(), DisclosureRules.withDefaults()))
                .withMinimumCell(DisclosureRules.withDefaults().minimumCell());
    }

    static List<EstimateSet> sets() {
        return List.of(
                set("monitoring", Evidence.DESCRIPTIVE, MonitoringFixture.monitoring()),
                set("transitions", Evidence.BEFORE_AFTER, MonitoringFixture.transitions()),
                set("entrepreneurship", Evidence.BEFORE_AFTER, MonitoringFixture.entrepreneurship()),
                set("inclusion", Evidence.DESCRIPTIVE, MonitoringFixture.inclusion()),
                set("labour", Evidence.SURVEY, MonitoringFixture.labour()),
                set("impact", Evidence.LOTTERY, LotteryFixture.impact()),
                set("balance", Evidence.LOTTERY, LotteryFixture.balance()),
                set("response", Evidence.LOTTERY, LotteryFixture.response()),
                set("quality", Evidence.MEASUREMENT, QualityFixture.quality()));
    }

    private static EstimateSet set(String id, Evidence evidence, List<Estimate> rows) {
        return new EstimateSet(
                id,
                evidence,
                new Provenance(
                        "prakerja-" + id,
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                        List.of(
                                new TableVersion("gold.person_draws", "12", 31_204),
                                new TableVersion("gold.survey_panel", "7", 18_220)),
                        "0.1.0",
                        20_200_411),
                List.of(new FlowStep("rows read", 31_204, 31_204), new FlowStep("first draw", 31_204, 18_642)),
                List.of("Intervals are 95 % intervals.", "Rows with a missing outcome are left out and counted."),
                rows.stream().map(ProgrammeFixture::declared).toList());
    }

    private static Estimate declared(Estimate row) {
        String outcome = row.label().outcome().words();
        if (outcome.startsWith("score_") || outcome.equals("provider_mean")) {
            return row.exposing(Exposure.THINGS);
        }
        return outcome.equals("registered") ? row.exposing(Exposure.BY_DEFINITION) : row;
    }
}
