package id.sigi.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import id.sigi.lake.session.LakeSession;
import id.sigi.lake.session.LakeSettings;
import id.sigi.lake.session.Workload;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.TableVersion;
import id.sigi.methods.plan.PlanFile;
import id.sigi.studies.PlannedStudy;
import id.sigi.studies.input.StudySource;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Totals of a survey with their linearised standard errors, beside DuckDB's SQL on the same Parquet files, and what is computed from respondents in memory: quantiles, differences,
 * raking, design effects.
 *
 * <p>Arguments: a work folder, respondents, rounds, and {@code sums} if nothing is to be kept in memory. Respondents are hashes of their number, in 40 strata and 100,000 primary sampling units.
 */
public final class SurveySpeed {
    private static final String DESIGN = """
            kind: survey
            id: respondents
            title: {en: Respondents, id: Responden}
            weight: weight
            strata: [stratum]
            psu: [psu]
            """;

    private static final String SUMS = DESIGN + """
            statistics:
              - {name: works, label: {en: Works, id: Bekerja}, kind: total, variable: works, denominator_name: adults}
              - {name: income, label: {en: Income, id: Pendapatan}, kind: total, variable: income, denominator_name: adults}
              - {name: share, label: {en: Share, id: Proporsi}, kind: mean, variable: works, denominator_name: adults}
            """;

    private static final String RESPONDENTS = DESIGN + """
            design_effects: true
            differences: [{by: woman, from: "0"}]
            calibration: {method: raking, margins: [{by: woman, totals: {"0": 40000000, "1": 42000000}}]}
            statistics:
              - {name: works, label: {en: Works, id: Bekerja}, kind: mean, variable: works, denominator_name: adults}
              - {name: income, label: {en: Income, id: Pendapatan}, kind: quantile, variable: income, quantile: {at: [0.25, 0.5, 0.75]}, denominator_name: adults}
            """;

    private static final String SQL = """
            with units as (
              select stratum, psu, sum(weight * works) as a, sum(weight * income) as b, sum(weight) as n from read_parquet('%s/*.parquet') group by stratum, psu),
            whole as (select sum(a) as a, sum(b) as b, sum(n) as n from units),
            parts as (
              select stratum, count(*) as m, var_samp(u.a) as va, var_samp(u.b) as vb, var_samp((u.a - w.a / w.n * u.n) / w.n) as vr
              from units u, whole w group by stratum)
            select min(w.a), sqrt(sum(m * va)), min(w.b), sqrt(sum(m * vb)), min(w.a / w.n), sqrt(sum(m * vr)) from parts, whole w
            """;

    private SurveySpeed() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        Path work = Path.of(arguments[0]);
        long rows = Long.parseLong(arguments[1]);
        int rounds = Integer.parseInt(arguments[2]);
        Path table = work.resolve("respondents-" + rows);
        try (LakeSession session = LakeSession.open(new LakeSettings(2, 8, work.resolve("passing"), Workload.LONG))) {
            if (!Files.exists(table)) {
                write(session, rows, table);
            }
            for (int round = 1; round <= rounds; round++) {
                duckdb(table, round);
                sigi(session, table, "sums", SUMS, round);
                if (arguments.length < 4) {
                    sigi(session, table, "respondents", RESPONDENTS, round);
                }
            }
        }
    }

    private static void write(LakeSession session, long rows, Path table) {
        session.spark()
                .range(rows)
                .selectExpr(
                        "cast(pmod(xxhash64(id, 1), 100000) as int) as psu",
                        "pmod(xxhash64(id, 2), 1000) / 1000.0D as u",
                        "cast(pmod(xxhash64(id, 3), 2) as int) as woman",
                        "pmod(xxhash64(id, 4), 100000) / 100000.0D as v")
                .selectExpr(
                        "psu % 40 as stratum",
                        "psu",
                        "woman",
                        "5 + 6 * u as weight",
                        "cast(v < 0.55 + 0.1 * (psu % 7) / 7 as int) as works",
                        "round(exp(1 + v + (psu % 13) / 13.0D), 2) as income")
                .write()
                .parquet(table.toString());
    }

    private static void duckdb(Path table, int round) throws SQLException {
        long start = System.nanoTime();
        long cpu = cpuNanos();
        try (Connection base = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = base.createStatement();
                ResultSet found = statement.executeQuery(SQL.formatted(table))) {
            found.next();
            System.out.printf(
                    Locale.ROOT,
                    "round %d, duckdb: %.10g (%.10g), %.10g (%.10g), %.10g (%.10g)%n",
                    round,
                    found.getDouble(1),
                    found.getDouble(2),
                    found.getDouble(3),
                    found.getDouble(4),
                    found.getDouble(5),
                    found.getDouble(6));
        }
        tell("duckdb", round, start, cpu);
    }

    private static void sigi(LakeSession session, Path table, String name, String plan, int round) {
        long start = System.nanoTime();
        long cpu = cpuNanos();
        EstimateSet set = PlannedStudy.run(
                        PlanFile.parse("survey.yaml", plan),
                        session.spark().read().parquet(table.toString()),
                        new StudySource(new TableVersion("respondents", "0", 0), "benchmark"))
                .get(0);
        StringBuilder numbers = new StringBuilder();
        set.estimates()
                .forEach(row -> numbers.append(String.format(
                        Locale.ROOT,
                        " %.10g (%.10g),",
                        row.inference().estimate().orElse(Double.NaN),
                        row.inference().stdError().orElse(Double.NaN))));
        System.out.printf(Locale.ROOT, "round %d, %s:%s%n", round, name, numbers);
        tell(name, round, start, cpu);
    }

    private static void tell(String name, int round, long start, long cpu) {
        System.out.printf(
                Locale.ROOT,
                "round %d, %s: %.2f s wall, %.2f s cpu, %s%n",
                round,
                name,
                (System.nanoTime() - start) / 1e9,
                (cpuNanos() - cpu) / 1e9,
                peakMemory());
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static String peakMemory() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM")).findFirst().orElse("peak memory unknown");
        } catch (IOException fault) {
            return "peak memory unknown";
        }
    }
}
