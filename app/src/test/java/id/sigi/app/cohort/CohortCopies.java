package id.sigi.app.cohort;

import id.sigi.programme.contract.Fields;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Multiplies the cohort of one replay: N times the people, households, waves, draws, quotas and lists, each copy consistent within itself
 * and apart from the others. A draw keeps its seed, because marked applications sort as before and so can be drawn again from the record;
 * its chances and winners are those of the original. What all copies share is written with the first one, see {@link OwnFields}.
 *
 * <p>Waves of a copy follow those of the copy before, with the same days, so that somebody of an early copy could enter the draws of all later ones
 * as far as {@code ever_win_probability} is concerned.
 */
public final class CohortCopies {
    /** Lines of one file, more or less; a copy begins a new file. */
    public static final int LINES_PER_FILE = 1_000_000;

    private static final int MOST_WAVES = (int) Fields.WAVE.bounds().most();

    private final List<CohortTemplate> templates;
    private final int lastWave;

    private CohortCopies(List<CohortTemplate> templates) {
        this.templates = List.copyOf(templates);
        this.lastWave =
                templates.stream().mapToInt(CohortTemplate::lastWave).max().orElse(0);
    }

    /** How the copies are packed. */
    public enum Packing {
        PLAIN(".jsonl"),
        GZIP(".jsonl.gz");

        private final String ending;

        Packing(String ending) {
            this.ending = ending;
        }

        private OutputStream open(Path folder, String name) throws IOException {
            OutputStream file = Files.newOutputStream(folder.resolve(name + ending));
            return this == PLAIN ? file : new FastGzip(file);
        }
    }

    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /** Reads the event files of a replay, plain JSON Lines, in the order of their names. */
    public static CohortCopies of(Path landing) throws IOException {
        List<CohortTemplate> templates = new ArrayList<>();
        try (Stream<Path> files = Files.list(landing)) {
            for (Path file : files.sorted().toList()) {
                templates.add(new CohortTemplate(Files.readAllBytes(file)));
            }
        }
        return new CohortCopies(templates);
    }

    /** Lines of so many copies. */
    public long lines(int copies) {
        long all = templates.stream().mapToLong(CohortTemplate::lines).sum();
        return all * copies - sharedLines() * (copies - 1);
    }

    /** Lines that are written once. */
    public long sharedLines() {
        return templates.stream()
                .mapToLong(template -> IntStream.range(0, template.lines())
                        .filter(template::isShared)
                        .count())
                .sum();
    }

    /**
     * Writes copies 1 .. N into a folder.
     *
     * @param folder where to; the names of its files sort in the order of landing
     * @param copies how many, as far as the waves can be numbered
     * @param threads copies that are written at the same time
     */
    public void write(Path folder, int copies, int threads, Packing packing) throws IOException {
        if ((long) copies * lastWave > MOST_WAVES) {
            throw new IllegalArgumentException(copies + " copies of " + lastWave + " waves are more than the "
                    + MOST_WAVES + " that can be numbered; multiply a larger cohort");
        }
        Files.createDirectories(folder);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> written = new ArrayList<>();
            for (int copy = 1; copy <= copies; copy++) {
                CopyMark mark = new CopyMark(copy);
                written.add(pool.submit(() -> {
                    write(folder, mark, packing);
                    return null;
                }));
            }
            for (Future<?> copy : written) {
                copy.get();
            }
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
            throw new IOException("the copies were interrupted", fault);
        } catch (ExecutionException fault) {
            throw new IOException("a copy could not be written", fault.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private void write(Path folder, CopyMark mark, Packing packing) throws IOException {
        CopyWriter writer = new CopyWriter(mark, (mark.number() - 1) * lastWave);
        int file = 1;
        int lines = 0;
        OutputStream out = packing.open(folder, name(mark, file));
        try {
            writer.to(out);
            for (CohortTemplate template : templates) {
                for (int line = 0; line < template.lines(); line++) {
                    if (template.isShared(line) && mark.number() > 1) {
                        continue;
                    }
                    if (lines == LINES_PER_FILE) {
                        writer.flush();
                        out.close();
                        out = packing.open(folder, name(mark, ++file));
                        writer.to(out);
                        lines = 0;
                    }
                    template.write(line, writer);
                    lines++;
                }
            }
            writer.flush();
        } finally {
            out.close();
        }
    }

    private static String name(CopyMark mark, int file) {
        return String.format(Locale.ROOT, "copy-%05d-%03d", mark.number(), file);
    }
}
