package id.sigi.methods.estimate.comparison;

import id.sigi.methods.estimate.EstimateSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two sets of estimates compared with each other, fact by fact and to the last bit: estimates first, then flow, conventions and provenance.
 * The version of the code is no fact of the set; that another version gives the same numbers is what a comparison is for. Another version
 * may also word a sentence otherwise (a convention, a step of the flow, the reason of a missing estimate): it is no difference as long as
 * the sentence has the same numbers, and it is told.
 *
 * @param id of the set
 * @param facts how many facts were compared
 * @param differences those that differ, in the order of the set
 * @param rewordings sentences that another version of the code words otherwise
 */
public record SetComparison(String id, int facts, List<DifferingFact> differences, List<DifferingFact> rewordings) {
    public SetComparison {
        differences = List.copyOf(differences);
        rewordings = List.copyOf(rewordings);
    }

    /** Compares a set with what became of it; empty stands for a set that was not made again. */
    public static SetComparison of(EstimateSet then, Optional<EstimateSet> now) {
        SetFacts facts = SetFacts.of(then);
        Map<String, String> first = facts.all();
        Map<String, String> second = now.map(set -> SetFacts.of(set).all()).orElse(Map.of());
        boolean isOtherCode =
                now.filter(set -> !codeVersion(set).equals(codeVersion(then))).isPresent();
        List<DifferingFact> differences = new ArrayList<>();
        List<DifferingFact> rewordings = new ArrayList<>();
        first.forEach((where, said) -> {
            String says = second.getOrDefault(where, DifferingFact.NOTHING);
            if (!said.equals(says)) {
                boolean isReworded = isOtherCode && second.containsKey(where) && facts.isReworded(where, said, says);
                (isReworded ? rewordings : differences).add(new DifferingFact(where, said, says));
            }
        });
        second.forEach((where, says) -> {
            if (!first.containsKey(where)) {
                differences.add(new DifferingFact(where, DifferingFact.NOTHING, says));
            }
        });
        return new SetComparison(then.id(), first.size(), differences, rewordings);
    }

    private static String codeVersion(EstimateSet set) {
        return set.provenance().codeVersion();
    }

    public boolean isSame() {
        return differences.isEmpty();
    }
}
