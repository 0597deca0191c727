package id.sigi.app.crash;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The kills of a test: at what each was aimed and when it came. */
final class BuildKills {
    private final List<Kill> kills = new ArrayList<>();

    /**
     * One kill.
     *
     * @param aim at what it was aimed
     * @param moment when it came
     * @param millis since the engine was there
     * @param commits of gold tables that the build had made
     */
    record Kill(Aim aim, BuildMoment moment, long millis, long commits) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%,d ms, aimed at %s, %d commits made: %s", millis, aim, commits, moment.words());
        }
    }

    void add(Kill kill) {
        kills.add(kill);
        System.out.println(kill);
    }

    int total() {
        return kills.size();
    }

    /** Those of some moments at which no kill came. */
    Set<BuildMoment> missed(Set<BuildMoment> wanted) {
        Set<BuildMoment> missed = new TreeSet<>(wanted);
        kills.forEach(kill -> missed.remove(kill.moment()));
        return missed;
    }

    @Override
    public String toString() {
        Map<BuildMoment, Integer> counts = new EnumMap<>(BuildMoment.class);
        kills.forEach(kill -> counts.merge(kill.moment(), 1, Integer::sum));
        return kills.size() + " kills: "
                + counts.entrySet().stream()
                        .map(entry ->
                                entry.getValue() + " when " + entry.getKey().words())
                        .collect(Collectors.joining(", "));
    }
}
