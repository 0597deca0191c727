package id.sigi.app.storm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a build has left on the disk so far.
 *
 * @param files files of rows of gold and of what is kept for the next build
 * @param commits commits of gold tables
 * @param passing commits of gold tables that are being written
 * @param published what names the tables that readers see, empty before the first build
 */
record BuildTraces(Set<String> files, Set<String> commits, Set<String> passing, String published) {
    private static final Pattern COMMIT = Pattern.compile("[0-9]{20}\\.json");

    /** When a build was killed. */
    enum Moment {
        BEFORE_ITS_FIRST_FILE("nothing was written"),
        BEFORE_ITS_FIRST_COMMIT("files were written and none was named"),
        INSIDE_A_COMMIT("a commit was being written"),
        BETWEEN_ITS_COMMITS("some tables were committed"),
        BEFORE_THE_PUBLICATION("all tables were committed and not published"),
        AFTER_THE_PUBLICATION("readers saw the new tables");

        private final String words;

        Moment(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    static BuildTraces of(Path lake) {
        Set<String> all = new TreeSet<>(under(lake, "gold"));
        all.addAll(under(lake, "_sigi/facts"));
        return new BuildTraces(
                only(all, ".*\\.parquet|_sigi/facts/.*"),
                only(all, "gold/.*/_delta_log/[0-9]{20}\\.json"),
                only(all, "gold/.*/_delta_log/\\.[0-9]{20}\\.json\\..*"),
                text(lake.resolve("_sigi/tables.json")));
    }

    private static Set<String> only(Set<String> all, String pattern) {
        return all.stream().filter(name -> name.matches(pattern)).collect(Collectors.toSet());
    }

    private static Set<String> under(Path lake, String folder) {
        try (Stream<Path> found = Files.walk(lake.resolve(folder))) {
            return found.map(path -> lake.relativize(path).toString()).collect(Collectors.toSet());
        } catch (UncheckedIOException | NoSuchFileException vanished) {
            // It is not there yet, or a file went while the others were listed; who waits for a file looks again.
            return Set.of();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            return "";
        }
    }

    /** How many commits gold tables have, found without looking at anything else. */
    static long countCommits(Path lake) {
        long count = 0;
        for (Path table : list(lake.resolve("gold"))) {
            count += list(table.resolve("_delta_log")).stream()
                    .filter(file ->
                            COMMIT.matcher(file.getFileName().toString()).matches())
                    .count();
        }
        return count;
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.toList();
        } catch (IOException | UncheckedIOException vanished) {
            // It is not there yet.
            return List.of();
        }
    }

    private static boolean isMore(Set<String> now, Set<String> before) {
        return !before.containsAll(now);
    }

    boolean isPublishedSince(BuildTraces before) {
        return !published.equals(before.published);
    }

    long commitsSince(BuildTraces before) {
        return commits.stream().filter(name -> !before.commits.contains(name)).count();
    }

    /**
     * When a build was killed that left this.
     *
     * @param before what was there when it began
     * @param commits how many it would have made
     */
    Moment moment(BuildTraces before, long commits) {
        if (isPublishedSince(before)) {
            return Moment.AFTER_THE_PUBLICATION;
        }
        if (isMore(passing, before.passing)) {
            return Moment.INSIDE_A_COMMIT;
        }
        long made = commitsSince(before);
        if (made > 0) {
            return made < commits ? Moment.BETWEEN_ITS_COMMITS : Moment.BEFORE_THE_PUBLICATION;
        }
        return isMore(files, before.files) ? Moment.BEFORE_ITS_FIRST_COMMIT : Moment.BEFORE_ITS_FIRST_FILE;
    }
}
