package id.sigi.methods.regression.sandwich;

import java.util.Arrays;

/** Numbers the cells that one cluster shares with others by first appearance; a cell that lies in one cluster has no number. */
public final class SharedCellIndex {
    private static final int NONE = -1;

    private final double[] shared;
    private final int[] slots;
    private int[] entered = new int[16];
    private int size;

    /** By place of a cell its share of leverage, zero where it lies in one cluster. */
    public SharedCellIndex(double[] shared) {
        this.shared = shared;
        slots = new int[shared.length];
        Arrays.fill(slots, NONE);
    }

    /** Enters the cells of a cluster; the cluster before must have left. */
    public void enter(int[] places, int from, int to) {
        for (int i = from; i < to; i++) {
            int place = places[i];
            if (slots[place] == NONE && shared[place] > 0) {
                if (size == entered.length) {
                    entered = Arrays.copyOf(entered, 2 * size);
                }
                entered[size] = place;
                slots[place] = size++;
            }
        }
    }

    public void leave() {
        for (int slot = 0; slot < size; slot++) {
            slots[entered[slot]] = NONE;
        }
        size = 0;
    }

    /** Cells entered. */
    public int size() {
        return size;
    }

    /** Number of a cell, below zero if it has none. */
    public int of(int place) {
        return slots[place];
    }

    public int place(int slot) {
        return entered[slot];
    }
}
