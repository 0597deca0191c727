package id.sigi.ingestion.check;

import id.sigi.programme.contract.event.EventContract;
import java.util.Arrays;
import java.util.List;

/**
 * The typed values of one event's data, each at its field's place in the contract. Whole numbers, truths (zero or one), dates (days since
 * 1970), instants (microseconds since 1970) and the bits of fractions are numbers; codes, pseudonyms and texts are bytes of UTF-8 that may
 * lie within the line. Mutable, because one is filled for each line: what it says holds until its owner reads the next event. Instances are
 * not shared between threads.
 */
public final class DataValues {
    private static final byte[] NOTHING = {};

    private EventContract contract;
    private boolean[] filled = {};
    private long[] numbers = {};
    private byte[][] sources = {};
    private int[] starts = {};
    private int[] lengths = {};
    private byte[][][] lists = {};

    /** Begins an event, of which no value is known yet. */
    void begin(EventContract newContract) {
        contract = newContract;
        int fields = newContract.data().size();
        if (filled.length < fields) {
            filled = new boolean[fields];
            numbers = new long[fields];
            sources = new byte[fields][];
            Arrays.fill(sources, NOTHING);
            starts = new int[fields];
            lengths = new int[fields];
            lists = new byte[fields][][];
        } else {
            Arrays.fill(filled, false);
        }
    }

    void number(int place, long value) {
        filled[place] = true;
        numbers[place] = value;
    }

    void text(int place, byte[] source, int start, int length) {
        filled[place] = true;
        sources[place] = source;
        starts[place] = start;
        lengths[place] = length;
    }

    void list(int place, List<byte[]> texts) {
        filled[place] = true;
        lists[place] = texts.toArray(byte[][]::new);
    }

    /** The contract that the data keep. */
    public EventContract contract() {
        return contract;
    }

    /** Whether the field at a place of the contract has a value. */
    public boolean isFilled(int place) {
        return filled[place];
    }

    /** A value that is a number; what another event left there if the field is not filled. */
    public long number(int place) {
        return numbers[place];
    }

    /** The bytes among which a text lies. */
    public byte[] source(int place) {
        return sources[place];
    }

    /** Where a text begins. */
    public int start(int place) {
        return starts[place];
    }

    /** How many bytes a text has. */
    public int length(int place) {
        return lengths[place];
    }

    /** The texts of a list. */
    public byte[][] list(int place) {
        return lists[place];
    }
}
