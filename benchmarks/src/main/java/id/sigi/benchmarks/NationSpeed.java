package id.sigi.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import id.sigi.lake.session.LakeSession;
import id.sigi.lake.session.LakeSettings;
import id.sigi.lake.session.Workload;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.TableVersion;
import id.sigi.methods.estimate.file.EstimateSetCsv;
import id.sigi.methods.plan.FrozenPlan;
import id.sigi.methods.plan.PlanFile;
import id.sigi.studies.PlannedStudy;
import id.sigi.studies.input.StudySource;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.SaveMode;

/**
 * A plan of 20 outcomes, three estimators and five subgroups with cell effects and household clusters, from a Delta table on disk to a table
 * of estimates.
 *
 * <p>Arguments: a work folder, rows, rounds. The rows are made in the folder {@code rows-N} if they are not there, and once more as CSV for
 * those who cannot read Parquet if a fourth argument {@code csv} is given.
 */
public final class NationSpeed {
    private static final String PLAN = """
            kind: experiment
            id: nation
            title: {en: Nation, id: Bangsa}
            unit: applicant_id
            contrast: selected minus not selected
            design: {offer: is_selected, take_up: is_participant, strata: [stratum], cluster: household_key}
            outcomes:
            %s
            covariates: [age, is_urban, sex]
            subgroups:
              - {name: sex=FEMALE, where: sex = 'FEMALE'}
              - {name: sex=MALE, where: sex = 'MALE'}
              - {name: urban, where: is_urban}
              - {name: rural, where: not is_urban}
              - {name: age under 25, where: age < 25}
            estimators:
              - {estimator: regression, covariance: CR2, cell_effects: included}
              - {estimator: regression, covariance: CR2, cell_effects: included, covariates: included}
              - {estimator: two_stage_least_squares, covariance: CR2, cell_effects: included}
            """;

    private NationSpeed() {}

    public static void main(String[] arguments) throws IOException {
        Path work = Path.of(arguments[0]);
        long rows = Long.parseLong(arguments[1]);
        int rounds = Integer.parseInt(arguments[2]);
        LakeSettings settings = new LakeSettings(2, 8, work.resolve("passing"), Workload.LONG);
        try (LakeSession session = LakeSession.open(settings)) {
            Path table = work.resolve("rows-" + rows);
            if (!Files.exists(table)) {
                NationRows.of(session.spark(), rows)
                        .write()
                        .format("delta")
                        .mode(SaveMode.ErrorIfExists)
                        .save(table.toString());
            }
            if (arguments.length > 3) {
                session.spark()
                        .read()
                        .format("delta")
                        .load(table.toString())
                        .write()
                        .option("header", "true")
                        .csv(work.resolve("csv-" + rows).toString());
            }
            for (int round = 1; round <= rounds; round++) {
                run(session, table, work.resolve("estimates-" + rows + ".csv"), round);
            }
        }
    }

    private static void run(LakeSession session, Path table, Path result, int round) throws IOException {
        long start = System.nanoTime();
        long cpu = cpuNanos();
        FrozenPlan plan = PlanFile.parse("nation.yaml", plan());
        List<EstimateSet> sets = PlannedStudy.run(
                plan,
                session.spark().read().format("delta").load(table.toString()),
                new StudySource(new TableVersion("nation", "0", 0), "benchmark"));
        Files.writeString(result, EstimateSetCsv.write(sets.get(0)));
        System.out.printf(
                Locale.ROOT,
                "round %d: %d estimates, %.1f s wall, %.1f s cpu, %s%n",
                round,
                sets.stream().mapToInt(set -> set.estimates().size()).sum(),
                (System.nanoTime() - start) / 1e9,
                (cpuNanos() - cpu) / 1e9,
                peakMemory());
    }

    private static String plan() {
        StringBuilder outcomes = new StringBuilder();
        for (String name : NationRows.outcomes()) {
            outcomes.append("  - {name: " + name + ", label: {en: " + name + ", id: " + name + "}, unit: share}\n");
        }
        return PLAN.formatted(outcomes.toString());
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static String peakMemory() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM")).findFirst().orElse("peak memory unknown");
        }
    }
}
