package id.sigi.disclosure.attack;

import id.sigi.disclosure.system.CellSystem;
import id.sigi.disclosure.system.Relation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Suppressed cells that hang together by sums; what is worked out of one group says nothing of another. */
final class Components {
    private Components() {}

    /** The groups, each in the order of its cells. */
    static List<List<Integer>> of(CellSystem system, BitSet hidden) {
        int[] lead = new int[system.size()];
        for (int at = 0; at < lead.length; at++) {
            lead[at] = at;
        }
        for (Relation relation : system.relations()) {
            int first = hidden.get(relation.whole()) ? relation.whole() : -1;
            for (int part : relation.parts()) {
                if (hidden.get(part)) {
                    first = first < 0 ? part : join(lead, first, part);
                }
            }
        }
        Map<Integer, List<Integer>> groups = new TreeMap<>();
        hidden.stream()
                .forEach(cell -> groups.computeIfAbsent(find(lead, cell), none -> new ArrayList<>())
                        .add(cell));
        return List.copyOf(groups.values());
    }

    private static int find(int[] lead, int cell) {
        int at = cell;
        while (lead[at] != at) {
            lead[at] = lead[lead[at]];
            at = lead[at];
        }
        return at;
    }

    private static int join(int[] lead, int one, int other) {
        int left = find(lead, one);
        int right = find(lead, other);
        lead[Math.max(left, right)] = Math.min(left, right);
        return Math.min(left, right);
    }
}
