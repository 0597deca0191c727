package id.sigi.app.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the kills of a test hit, as far as a lake shows it. */
final class KillCensus {
    private final Map<Moment, Integer> kills = new EnumMap<>(Moment.class);

    /** When a kill came. */
    enum Moment {
        NO_RUN_BEGUN_OR_ALL_FINISHED("no run was under way"),
        BEFORE_ITS_FIRST_COMMIT("a run had begun and committed nothing"),
        BETWEEN_ITS_COMMITS("a run had committed a part of its rows");

        private final String words;

        Moment(String words) {
            this.words = words;
        }
    }

    /** A lake before a process is let loose on it. */
    static Set<Path> commits(Path lake) throws IOException {
        Path bronze = lake.resolve("bronze");
        if (!Files.exists(bronze)) {
            return Set.of();
        }
        try (Stream<Path> all = Files.walk(bronze)) {
            return all.filter(path -> path.toString().matches(".*/_delta_log/[0-9]{20}\\.json"))
                    .collect(Collectors.toSet());
        }
    }

    /** Counts a kill by what it left behind. */
    void count(Path lake, Set<Path> commitsBefore) throws IOException {
        kills.merge(moment(lake, commitsBefore), 1, Integer::sum);
    }

    private static Moment moment(Path lake, Set<Path> commitsBefore) throws IOException {
        List<String> begun = begun(lake);
        if (begun.isEmpty()) {
            return Moment.NO_RUN_BEGUN_OR_ALL_FINISHED;
        }
        Set<Path> commits = new HashSet<>(commits(lake));
        commits.removeAll(commitsBefore);
        for (Path commit : commits) {
            String text = Files.readString(commit);
            if (begun.stream().anyMatch(run -> text.contains("\"appId\":\"" + run + "\""))) {
                return Moment.BETWEEN_ITS_COMMITS;
            }
        }
        return Moment.BEFORE_ITS_FIRST_COMMIT;
    }

    /** Runs that have begun and are not finished. */
    static List<String> begun(Path lake) throws IOException {
        Path marks = lake.resolve("_sigi").resolve("ingestion");
        if (!Files.exists(marks)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(marks)) {
            return all.map(mark -> mark.getFileName().toString()).toList();
        }
    }

    int total() {
        return kills.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public String toString() {
        return total() + " kills: "
                + kills.entrySet().stream()
                        .map(entry -> entry.getValue() + " when " + entry.getKey().words)
                        .collect(Collectors.joining(", "));
    }
}
