package id.sigi.studies.survey.units;

import java.io.Serializable;
import java.util.Arrays;
import org.apache.spark.sql.catalyst.InternalRow;

/** Numbers for the values of a key within those of another, from zero on in the order in which they are seen. */
public final class KeyIndex implements Serializable {
    private static final long serialVersionUID = 1;

    private static final int FIRST_ROOM = 128;

    private final KeyColumn keys;
    private int[] within = new int[FIRST_ROOM / 2];
    /** The number that stands at a place of the hash, plus one; zero where none does. Never more than half full. */
    private int[] table = new int[FIRST_ROOM];

    private int size;

    private KeyIndex(KeyColumn keys) {
        this.keys = keys;
    }

    /**
     * Of no value yet.
     *
     * @param areWhole whether the values are whole numbers, and not texts
     * @param ordinal where they stand in a row
     */
    public static KeyIndex of(boolean areWhole, int ordinal) {
        return new KeyIndex(areWhole ? new WholeKeys(ordinal) : new TextKeys(ordinal));
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** The number of the key that a number's value lies within. */
    int within(int slot) {
        return within[slot];
    }

    /** A value as text. */
    public String text(int slot) {
        return keys.text(slot);
    }

    /** The number of a row's value within the outer one; a new one where it is new. */
    public int find(int outer, InternalRow row) {
        int place = place(outer, keys.hash(row));
        while (table[place] != 0) {
            int slot = table[place] - 1;
            if (within[slot] == outer && keys.isAt(slot, row)) {
                return slot;
            }
            place = (place + 1) & (table.length - 1);
        }
        keys.append(row);
        return append(outer, place);
    }

    /** The number of another index's value within an outer one of this index. */
    int find(int outer, KeyIndex other, int otherSlot) {
        int place = place(outer, other.keys.hash(otherSlot));
        while (table[place] != 0) {
            int slot = table[place] - 1;
            if (within[slot] == outer && keys.isAt(slot, other.keys, otherSlot)) {
                return slot;
            }
            place = (place + 1) & (table.length - 1);
        }
        keys.append(other.keys, otherSlot);
        return append(outer, place);
    }

    private int place(int outer, int hash) {
        int mixed = (hash + outer * 0x85ebca6b) * 0x9e3779b9;
        return (mixed ^ (mixed >>> 15)) & (table.length - 1);
    }

    private int append(int outer, int place) {
        if (size == within.length) {
            within = Arrays.copyOf(within, 2 * size);
        }
        within[size] = outer;
        table[place] = ++size;
        if (2 * size > table.length) {
            spread();
        }
        return size - 1;
    }

    private void spread() {
        table = new int[2 * table.length];
        for (int slot = 0; slot < size; slot++) {
            int place = place(within[slot], keys.hash(slot));
            while (table[place] != 0) {
                place = (place + 1) & (table.length - 1);
            }
            table[place] = slot + 1;
        }
    }
}
