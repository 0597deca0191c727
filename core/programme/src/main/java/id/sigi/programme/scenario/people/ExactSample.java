package id.sigi.programme.scenario.people;

import id.sigi.programme.fault.RequestFault;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Samples an exact number of people by the smallest of a random key, so that a scenario's figures hold to one person. */
final class ExactSample {
    private ExactSample() {}

    /**
     * The people with the smallest keys.
     *
     * @param keys one key per person
     * @param among who may be picked
     * @param count how many
     * @param what what they are picked for, for the message if there are too few
     */
    static List<Integer> smallest(double[] keys, IntPredicate among, long count, String what) {
        List<Integer> candidates = IntStream.range(0, keys.length)
                .filter(among)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer at) -> keys[at]).thenComparing(Comparator.naturalOrder()))
                .toList();
        if (count < 0 || count > candidates.size()) {
            throw new RequestFault(
                    "the outcomes of the scenario cannot hold together",
                    "the figures of " + what + " leave too few or too many people for the others",
                    "Change the figures of " + what);
        }
        return candidates.subList(0, Math.toIntExact(count));
    }
}
