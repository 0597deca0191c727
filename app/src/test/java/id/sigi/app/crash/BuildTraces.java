package id.sigi.app.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a build has left on the disk so far.
 *
 * @param kept files and folders of what is kept for the next build
 * @param rows files of rows of gold, and of rows that were taken out
 * @param commits commits of gold tables
 * @param passing commits and publications that are being written
 * @param published what names the tables that readers see, empty before the first build
 */
record BuildTraces(Set<String> kept, Set<String> rows, Set<String> commits, Set<String> passing, String published) {
    private static final String FACTS = "_sigi/facts";

    static BuildTraces of(Path lake) {
        Set<String> gold = under(lake, "gold");
        Set<String> passing = only(gold, "gold/.*/_delta_log/\\.[0-9]{20}\\.json\\..*");
        list(lake.resolve("_sigi")).stream()
                .map(path -> lake.relativize(path).toString())
                .filter(BuildTraces::isPublication)
                .forEach(passing::add);
        return new BuildTraces(
                under(lake, FACTS),
                only(gold, ".*/[^_/]+\\.(parquet|bin)"),
                only(gold, "gold/.*/_delta_log/[0-9]{20}\\.json"),
                passing,
                published(lake));
    }

    private static boolean isPublication(String name) {
        return name.startsWith("_sigi/.tables.json.");
    }

    private static Set<String> only(Set<String> all, String pattern) {
        return all.stream().filter(name -> name.matches(pattern)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> under(Path lake, String folder) {
        try (Stream<Path> found = Files.walk(lake.resolve(folder))) {
            return found.skip(1).map(path -> lake.relativize(path).toString()).collect(Collectors.toSet());
        } catch (UncheckedIOException | NoSuchFileException vanished) {
            // It is not there yet, or a file went while the others were listed; who waits for a file looks again.
            return Set.of();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** What names the tables that readers see. */
    static String published(Path lake) {
        try {
            return Files.readString(lake.resolve("_sigi/tables.json"));
        } catch (IOException missing) {
            return "";
        }
    }

    /** What is in a folder; nothing where it is not there yet. */
    static List<Path> list(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.toList();
        } catch (IOException | UncheckedIOException vanished) {
            return List.of();
        }
    }

    private static boolean isMore(Set<String> now, Set<String> before) {
        return !before.containsAll(now);
    }

    private static long more(Set<String> now, Set<String> before) {
        return now.stream().filter(name -> !before.contains(name)).count();
    }

    boolean isPublishedSince(BuildTraces before) {
        return !published.equals(before.published);
    }

    long commitsSince(BuildTraces before) {
        return more(commits, before.commits);
    }

    /** Facts that are kept, by build, and what was written down of each. */
    long keptThings() {
        return kept.stream().filter(name -> name.matches(FACTS + "/[^/]+")).count();
    }

    private Set<String> records() {
        return only(kept, FACTS + "/[^./]+\\.json");
    }

    /**
     * When a build was killed that left this.
     *
     * @param before what was there when it began
     * @param calm what one leaves that nobody disturbs
     * @param commits how many it would have made
     */
    BuildMoment moment(BuildTraces before, BuildTraces calm, long commits) {
        if (isPublishedSince(before)) {
            return keptThings() > calm.keptThings() ? BuildMoment.BEFORE_THE_REMOVAL : BuildMoment.AFTER_ALL;
        }
        Set<String> begun = new TreeSet<>(passing);
        begun.removeAll(before.passing);
        if (!begun.isEmpty()) {
            return begun.stream().anyMatch(BuildTraces::isPublication)
                    ? BuildMoment.INSIDE_THE_PUBLICATION
                    : BuildMoment.INSIDE_A_COMMIT;
        }
        if (isMore(records(), before.records())) {
            return BuildMoment.BEFORE_THE_PUBLICATION;
        }
        long made = commitsSince(before);
        if (made > 0) {
            return made < commits ? BuildMoment.BETWEEN_ITS_COMMITS : BuildMoment.BEFORE_THE_RECORD;
        }
        if (isMore(rows, before.rows)) {
            return BuildMoment.AMONG_ROWS;
        }
        return isMore(kept, before.kept) ? BuildMoment.AMONG_FACTS : BuildMoment.BEFORE_ITS_FIRST_FILE;
    }
}
