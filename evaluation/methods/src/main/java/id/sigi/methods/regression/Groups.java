package id.sigi.methods.regression;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Rows by group: codes squeezed to 0..size-1 by first appearance, and the rows of each group in order. */
final class Groups {
    private final int[] codes;
    private final int[][] members;

    private Groups(int[] codes, int[][] members) {
        this.codes = codes;
        this.members = members;
    }

    static Groups of(int[] raw) {
        Map<Integer, Integer> numbers = new HashMap<>();
        int[] codes = Arrays.stream(raw)
                .map(code -> numbers.computeIfAbsent(code, unseen -> numbers.size()))
                .toArray();
        int[] counts = new int[numbers.size()];
        Arrays.stream(codes).forEach(code -> counts[code]++);
        int[][] members = new int[counts.length][];
        Arrays.setAll(members, g -> new int[counts[g]]);
        int[] filled = new int[counts.length];
        for (int i = 0; i < codes.length; i++) {
            members[codes[i]][filled[codes[i]]++] = i;
        }
        return new Groups(codes, members);
    }

    /** Everybody in one group. */
    static Groups one(int rows) {
        return of(new int[rows]);
    }

    int size() {
        return members.length;
    }

    int code(int row) {
        return codes[row];
    }

    int[] members(int group) {
        return members[group];
    }
}
