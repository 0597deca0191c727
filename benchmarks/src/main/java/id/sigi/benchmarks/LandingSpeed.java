package id.sigi.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import id.sigi.ingestion.Ingestion;
import id.sigi.ingestion.IngestionRequest;
import id.sigi.ingestion.landing.IngestionSummary;
import id.sigi.lake.Lake;
import id.sigi.lake.session.LakeSession;
import id.sigi.lake.session.LakeSettings;
import id.sigi.lake.session.Workload;
import id.sigi.programme.privacy.PseudonymKey;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.types.StructType;

/**
 * Events per second from JSON Lines to bronze, beside a plain read written to Delta, of the same files in the same run. The contestants
 * take turns; the first round warms the machine up and is not counted.
 *
 * <p>Arguments: a folder of event files (the {@code landing} folder of a replay), how many copies of it to land, a work folder that is
 * emptied, rounds, and optionally the one contestant to run alone, for its peak memory.
 */
public final class LandingSpeed {
    private final LakeSession session;
    private final Path events;
    private final Path work;

    private LandingSpeed(LakeSession session, Path events, Path work) {
        this.session = session;
        this.events = events;
        this.work = work;
    }

    private enum Contestant {
        /** {@code spark.read.json(folder)}, which reads the files once more to find their schema. */
        PLAIN,
        /** The same with the schema given. */
        PLAIN_WITH_SCHEMA,
        /** Every check, pseudonyms, exactly once, quarantine and counts. */
        SIGI
    }

    public static void main(String[] arguments) throws IOException {
        Path work = Path.of(arguments[2]);
        clear(work);
        Path events = work.resolve("events");
        long lines = copies(Path.of(arguments[0]), events, Integer.parseInt(arguments[1]));
        int rounds = Integer.parseInt(arguments[3]);
        List<Contestant> contestants = arguments.length > 4
                ? List.of(Contestant.valueOf(arguments[4].toUpperCase(Locale.ROOT)))
                : List.of(Contestant.values());
        int cores = Math.min(2, Runtime.getRuntime().availableProcessors());
        LakeSettings settings = new LakeSettings(cores, cores, work.resolve("passing"), Workload.LONG);
        try (LakeSession session = LakeSession.open(settings)) {
            new LandingSpeed(session, events, work).race(contestants, rounds, lines);
        }
    }

    /** Copies of the files whose events have identifiers of their own; the number of lines. */
    private static long copies(Path from, Path to, int copies) throws IOException {
        Files.createDirectories(to);
        long lines = 0;
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.sorted().toList()) {
                List<String> text = Files.readAllLines(file);
                for (int copy = 0; copy < copies; copy++) {
                    lines += text.size();
                    write(to.resolve("copy-" + copy + "-" + file.getFileName()), text, copy);
                }
            }
        }
        return lines;
    }

    private static void write(Path file, List<String> lines, int copy) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (String line : lines) {
                writer.write(line.replace("\"id\":\"evt-", "\"id\":\"evt-" + copy + "-"));
                writer.write('\n');
            }
        }
    }

    private void race(List<Contestant> contestants, int rounds, long lines) throws IOException {
        StructType schema = session.spark().read().json(events.toString()).schema();
        List<List<Double>> seconds = new ArrayList<>();
        List<List<Double>> cpus = new ArrayList<>();
        contestants.forEach(one -> seconds.add(new ArrayList<>()));
        contestants.forEach(one -> cpus.add(new ArrayList<>()));
        for (int round = 0; round <= rounds; round++) {
            for (Contestant one : contestants) {
                Path lake = work.resolve("lake-" + round + "-" + one);
                long cpu = cpuNanos();
                double taken = timed(() -> land(one, schema, lake));
                double processor = (cpuNanos() - cpu) / 1e9;
                System.out.printf(
                        Locale.ROOT, "round %d %-18s %7.2f s wall %7.2f s cpu%n", round, one, taken, processor);
                if (round > 0) {
                    seconds.get(contestants.indexOf(one)).add(taken);
                    cpus.get(contestants.indexOf(one)).add(processor);
                }
                clear(lake);
            }
        }
        double[] processors = cpus.stream().mapToDouble(LandingSpeed::median).toArray();
        double[] medians = seconds.stream().mapToDouble(LandingSpeed::median).toArray();
        for (int i = 0; i < medians.length; i++) {
            System.out.printf(
                    Locale.ROOT,
                    "%-18s median %7.2f s  %,9.0f events a second  ratios to the first: wall %.2f, cpu %.2f%n",
                    contestants.get(i),
                    medians[i],
                    lines / medians[i],
                    medians[i] / medians[0],
                    processors[i] / processors[0]);
        }
        System.out.printf(Locale.ROOT, "%,d lines; %s%n", lines, peakMemory());
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length % 2 == 1
                ? sorted[sorted.length / 2]
                : (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
    }

    private static String peakMemory() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM")).findFirst().orElse("peak memory unknown");
        } catch (IOException fault) {
            return "peak memory unknown";
        }
    }

    private static double timed(Supplier<String> work) {
        long start = System.nanoTime();
        String said = work.get();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.println("      " + said);
        return seconds;
    }

    private String land(Contestant contestant, StructType schema, Path lake) {
        return switch (contestant) {
            case PLAIN -> plain(session.spark().read().json(events.toString()), lake);
            case PLAIN_WITH_SCHEMA ->
                plain(session.spark().read().schema(schema).json(events.toString()), lake);
            case SIGI -> sigi(lake);
        };
    }

    private static String plain(org.apache.spark.sql.Dataset<org.apache.spark.sql.Row> rows, Path lake) {
        rows.write().format("delta").mode(SaveMode.ErrorIfExists).save(lake.toString());
        return "";
    }

    private String sigi(Path lake) {
        byte[] bytes = new byte[PseudonymKey.LEAST_BYTES];
        Arrays.fill(bytes, (byte) 7);
        IngestionRequest request = IngestionRequest.of(PseudonymKey.of(bytes), Instant.now());
        IngestionSummary summary = new Ingestion(Lake.open(session, lake), request).folder(events);
        return summary.total().toString();
    }

    private static void clear(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
