package id.sigi.methods.waitlist;

import id.sigi.methods.columnar.Mergeable;
import id.sigi.methods.waitlist.DoublyReweightedEstimator.Listed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What waiting lists tell: how many there are, the first that was not worked off as it should be, and each list by question. */
final class WaitlistSums implements Mergeable<WaitlistSums> {
    private static final long serialVersionUID = 1;

    private final TreeMap<String, String> problems = new TreeMap<>();
    private final TreeMap<String, double[]> lists = new TreeMap<>();
    private final long[] people = new long[2];
    private long all;
    private long compared;

    void count(boolean isCompared) {
        all++;
        compared += isCompared ? 1 : 0;
    }

    /** Of a list whose name comes before those of all others with one. */
    void refuse(String list, String problem) {
        problems.put(list, problem);
        while (problems.size() > 1) {
            problems.pollLastEntry();
        }
    }

    void countPerson(boolean isOffered) {
        people[isOffered ? 1 : 0]++;
    }

    void put(String list, Listed listed) {
        lists.put(list, new double[] {listed.people(), listed.offered(), listed.takers(), listed.contrast()});
    }

    @Override
    public WaitlistSums plus(WaitlistSums other) {
        WaitlistSums both = new WaitlistSums();
        problems.forEach(both::refuse);
        other.problems.forEach(both::refuse);
        both.lists.putAll(lists);
        both.lists.putAll(other.lists);
        both.people[0] = people[0] + other.people[0];
        both.people[1] = people[1] + other.people[1];
        both.all = all + other.all;
        both.compared = compared + other.compared;
        return both;
    }

    /** The first of them by its list's name; empty without one. */
    Optional<Map.Entry<String, String>> findProblem() {
        return Optional.ofNullable(problems.firstEntry());
    }

    /** In the order of the lists' names. */
    List<Listed> listed() {
        return lists.values().stream()
                .map(values -> new Listed((long) values[0], (long) values[1], values[2], values[3]))
                .toList();
    }

    long treated() {
        return people[1];
    }

    long control() {
        return people[0];
    }

    long all() {
        return all;
    }

    long compared() {
        return compared;
    }
}
