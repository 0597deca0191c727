package id.sigi.disclosure.suppress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The moves of the codes of one classification by one that keep all its sums: a code against a sibling, each with one code below it down to the base, or a code with all
 * above it.
 */
final class CodeMoves {
    /** Codes below a code that are tried. */
    private static final int MOST_BELOW = 3;

    private final List<List<Integer>> sums;
    private final Map<Integer, List<Edge>> found = new HashMap<>();
    private final List<List<Integer>> wholeOf = new ArrayList<>();
    private final List<List<Integer>> partOf = new ArrayList<>();

    /** Codes that move, the asked one first, each by one, up or down. */
    record Edge(List<Integer> codes, List<Integer> signs) {}

    CodeMoves(List<List<Integer>> sums, int codes) {
        this.sums = sums;
        for (int code = 0; code < codes; code++) {
            wholeOf.add(new ArrayList<>());
            partOf.add(new ArrayList<>());
        }
        for (int at = 0; at < sums.size(); at++) {
            wholeOf.get(sums.get(at).get(0)).add(at);
            for (int part : sums.get(at).subList(1, sums.get(at).size())) {
                partOf.get(part).add(at);
            }
        }
    }

    /** The moves in which a code rises. */
    List<Edge> of(int code) {
        return found.computeIfAbsent(code, this::made);
    }

    private List<Edge> made(int code) {
        Set<Edge> edges = new LinkedHashSet<>();
        for (List<Integer> own : below(code)) {
            for (int sum : partOf.get(code)) {
                for (int sibling : sums.get(sum).subList(1, sums.get(sum).size())) {
                    if (sibling != code) {
                        below(sibling).forEach(other -> add(edges, code, own, other));
                    }
                }
            }
            above(code).forEach(up -> {
                List<Integer> rising = new ArrayList<>(own);
                rising.addAll(up);
                add(edges, code, rising, List.of());
            });
        }
        return List.copyOf(edges);
    }

    /** A code and one below it at every level, in some ways. */
    private List<List<Integer>> below(int code) {
        if (wholeOf.get(code).isEmpty()) {
            return List.of(List.of(code));
        }
        List<List<Integer>> chains = new ArrayList<>();
        List<Integer> sum = sums.get(wholeOf.get(code).get(0));
        for (int part : sum.subList(1, Math.min(sum.size(), 1 + MOST_BELOW))) {
            below(part).stream().limit(1).forEach(chain -> {
                List<Integer> longer = new ArrayList<>(List.of(code));
                longer.addAll(chain);
                chains.add(longer);
            });
        }
        return chains;
    }

    /** All codes above a code. */
    private List<List<Integer>> above(int code) {
        if (partOf.get(code).isEmpty()) {
            return List.of(List.of());
        }
        List<List<Integer>> chains = new ArrayList<>();
        for (int sum : partOf.get(code)) {
            int whole = sums.get(sum).get(0);
            above(whole).forEach(chain -> {
                List<Integer> longer = new ArrayList<>(List.of(whole));
                longer.addAll(chain);
                chains.add(longer);
            });
        }
        return chains;
    }

    private void add(Set<Edge> edges, int code, List<Integer> rising, List<Integer> falling) {
        Map<Integer, Integer> signs = new TreeMap<>();
        rising.forEach(one -> signs.merge(one, 1, Integer::sum));
        falling.forEach(one -> signs.merge(one, -1, Integer::sum));
        boolean isSingle = signs.values().stream().allMatch(sign -> Math.abs(sign) == 1);
        if (isSingle && signs.getOrDefault(code, 0) == 1 && isKept(signs)) {
            List<Integer> codes = new ArrayList<>(List.of(code));
            signs.keySet().stream().filter(one -> one != code).forEach(codes::add);
            edges.add(
                    new Edge(List.copyOf(codes), codes.stream().map(signs::get).toList()));
        }
    }

    private boolean isKept(Map<Integer, Integer> signs) {
        return sums.stream().allMatch(sum -> {
            int parts = 0;
            for (int part : sum.subList(1, sum.size())) {
                parts += signs.getOrDefault(part, 0);
            }
            return signs.getOrDefault(sum.get(0), 0) == parts;
        });
    }
}
