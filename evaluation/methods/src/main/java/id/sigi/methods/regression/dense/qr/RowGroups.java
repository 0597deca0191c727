package id.sigi.methods.regression.dense.qr;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Rows by group: codes squeezed to 0..size-1 by first appearance, and the rows of each group in order. */
public final class RowGroups {
    private final int[] codes;
    private final int[][] members;

    private RowGroups(int[] codes, int[][] members) {
        this.codes = codes;
        this.members = members;
    }

    public static RowGroups of(int[] raw) {
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
        return new RowGroups(codes, members);
    }

    /** Everybody in one group. */
    static RowGroups one(int rows) {
        return of(new int[rows]);
    }

    public int size() {
        return members.length;
    }

    public int code(int row) {
        return codes[row];
    }

    public int[] members(int group) {
        return members[group];
    }
}
