package id.sigi.app.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** At what in a build a kill is aimed: it comes within some milliseconds after this was first seen on the disk. */
enum Aim {
    /** At any instant of the whole length. */
    ANY_INSTANT(0, true) {
        @Override
        boolean isReached(Path lake, BuildTraces before, long commits) {
            return true;
        }
    },
    KEPT_FACTS(50, false) {
        @Override
        boolean isReached(Path lake, BuildTraces before, long commits) {
            return isThere(lake, before, "[^.]+", ".+");
        }
    },
    /** What a task came to, by which a build that was stopped goes on. */
    OUTCOME(50, false) {
        @Override
        boolean isReached(Path lake, BuildTraces before, long commits) {
            return isThere(lake, before, ".+\\.done", "[^.].*");
        }
    },
    ROWS(50, false) {
        @Override
        boolean isReached(Path lake, BuildTraces before, long commits) {
            return isAny(lake, "", name -> name.endsWith(".parquet"), before.rows()::contains);
        }
    },
    COMMIT_BEGUN(0, true) {
        @Override
        boolean isReached(Path lake, BuildTraces before, long commits) {
            return isAny(
                    lake, LOG, name -> name.startsWith(".0") && !name.endsWith(".crc"), before.passing()::contains);
        }
    },
    COMMIT(50, false),
    LAST_COMMIT(5, true) {
        @Override
        long commits(Random random, long all) {
            return all;
        }
    },
    RECORD(0, true, true) {
        @Override
        Optional<String> stepwise(Path lake) {
            Path facts = lake.resolve(FACTS);
            long old = BuildTraces.list(facts).stream()
                    .filter(file -> Aim.name(file).endsWith(".json"))
                    .count();
            return Optional.of("set -- '" + facts + "'/*.json; [ -e \"$1\" ] && [ $# -gt " + old + " ]");
        }
    },
    PUBLICATION_BEGUN(0, true, true) {
        @Override
        Optional<String> stepwise(Path lake) {
            return Optional.of("compgen -G '" + lake.resolve("_sigi") + "/.tables.json.*' > /dev/null");
        }
    },
    PUBLICATION(0, true, true) {
        /** The file that names the tables is another one once it was replaced. */
        @Override
        Optional<String> stepwise(Path lake) throws IOException {
            Path old = lake.resolveSibling(lake.getFileName() + "-" + UUID.randomUUID());
            Files.createLink(old, lake.resolve("_sigi/tables.json"));
            return Optional.of("[ ! '" + old + "' -ef '" + lake.resolve("_sigi/tables.json") + "' ]");
        }
    };

    private static final String FACTS = "_sigi/facts";
    private static final String LOG = "_delta_log";
    private static final Pattern COMMIT_NAME = Pattern.compile("[0-9]{20}\\.json");

    private final int mostMillis;
    private final boolean isBrief;
    /** Whether it comes after all commits, so that half of them are early enough to begin with looking step by step. */
    private final boolean isAfterCommits;

    Aim(int mostMillis, boolean isBrief) {
        this(mostMillis, isBrief, false);
    }

    Aim(int mostMillis, boolean isBrief, boolean isAfterCommits) {
        this.mostMillis = mostMillis;
        this.isBrief = isBrief;
        this.isAfterCommits = isAfterCommits;
    }

    /**
     * Whether it is there now; if nothing else is said, so many commits.
     *
     * @param before what was there when the build began
     * @param commits how many commits are waited for
     */
    boolean isReached(Path lake, BuildTraces before, long commits) {
        return countCommits(lake) >= before.commits().size() + commits;
    }

    /**
     * What is over too soon to be seen while the build runs, as a condition of the shell; empty if it is not.
     *
     * @param lake a lake whose build has not begun
     */
    Optional<String> stepwise(Path lake) throws IOException {
        return Optional.empty();
    }

    /** How many of all commits are waited for. */
    long commits(Random random, long all) {
        return isAfterCommits ? Math.max(1, all / 2) : random.nextLong(all) + 1;
    }

    /** How long the kill waits from then on. */
    Duration patience(Random random) {
        return mostMillis == 0 ? Duration.ZERO : Duration.ofNanos(random.nextLong(mostMillis * 1_000_000L));
    }

    /** Whether it is gone again so soon that it must be looked for all the time. */
    boolean isBrief() {
        return isBrief;
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    private static boolean isThere(Path lake, BuildTraces before, String folder, String file) {
        return BuildTraces.list(lake.resolve(FACTS)).stream()
                .filter(path -> name(path).matches(folder))
                .flatMap(path -> BuildTraces.list(path).stream())
                .filter(path -> name(path).matches(file))
                .anyMatch(path -> !before.kept().contains(lake.relativize(path).toString()));
    }

    private static boolean isAny(Path lake, String within, Predicate<String> wanted, Predicate<String> old) {
        return BuildTraces.list(lake.resolve("gold")).stream()
                .flatMap(table -> BuildTraces.list(table.resolve(within)).stream())
                .filter(file -> wanted.test(name(file)))
                .anyMatch(file -> !old.test(lake.relativize(file).toString()));
    }

    private static long countCommits(Path lake) {
        return BuildTraces.list(lake.resolve("gold")).stream()
                .flatMap(table -> BuildTraces.list(table.resolve(LOG)).stream())
                .filter(file -> COMMIT_NAME.matcher(name(file)).matches())
                .count();
    }
}
