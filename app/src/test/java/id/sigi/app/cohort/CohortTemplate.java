package id.sigi.app.cohort;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;

/**
 * Lines of events, taken apart once: whatever is the same in every copy stays bytes, and only the places are known at which a copy has
 * something of its own. A line that is no JSON has those places that come before its fault; it is no event in any copy.
 */
final class CohortTemplate {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> SHARED = OwnFields.sharedTypes();
    private static final int KEY_DIGITS = 32;

    private final byte[] text;
    private final BitSet shared = new BitSet();
    private int[] ends = new int[1024];
    private int[] firstSlots = new int[1024];
    private int lines;
    private int[] places = new int[8192];
    private Slot[] kinds = new Slot[8192];
    private int slots;
    private int lastWave;

    /**
     * @param text lines in UTF-8, each with its line end; fewer than two gigabytes
     */
    CohortTemplate(byte[] text) throws IOException {
        this.text = text;
        for (int begin = 0; begin < text.length; ) {
            int end = begin;
            while (end < text.length && text[end] != '\n') {
                end++;
            }
            end = Math.min(text.length, end + 1);
            addLine(begin, end);
            begin = end;
        }
    }

    int lines() {
        return lines;
    }

    /** Whether a line is a fact of all copies together. */
    boolean isShared(int line) {
        return shared.get(line);
    }

    /** The highest number of a wave. */
    int lastWave() {
        return lastWave;
    }

    private void addLine(int begin, int end) throws IOException {
        if (lines == ends.length) {
            ends = Arrays.copyOf(ends, 2 * lines);
            firstSlots = Arrays.copyOf(firstSlots, 2 * lines);
        }
        ends[lines] = end;
        firstSlots[lines] = slots;
        try (JsonParser parser = JSON.createParser(text, begin, end - begin)) {
            read(parser, begin);
        } catch (JsonParseException broken) {
            // What was found before the fault stays.
        }
        lines++;
    }

    private void read(JsonParser parser, int begin) throws IOException {
        int depth = 0;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                depth++;
            } else if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
                depth--;
            } else if (token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT) {
                // The parser counts from where it began.
                int place = begin + (int) parser.currentTokenLocation().getByteOffset();
                readValue(parser, token, depth, place);
            }
        }
    }

    private void readValue(JsonParser parser, JsonToken token, int depth, int place) throws IOException {
        String name = parser.currentName();
        if (depth == 1 && token == JsonToken.VALUE_STRING) {
            switch (name) {
                case "id" -> add(Slot.NAME, place + 1);
                case "subject" -> add(isKey(place + 1) ? Slot.KEY : Slot.NAME, place + 1);
                case "type" -> shared.set(lines, SHARED.contains(parser.getText()));
                default -> {}
            }
        } else if (depth == 2 && name != null) {
            Slot slot = OwnFields.all().get(name);
            if (slot == Slot.WAVE && token == JsonToken.VALUE_NUMBER_INT) {
                lastWave = Math.max(lastWave, parser.getIntValue());
                add(slot, place);
            } else if (slot == Slot.NAME && token == JsonToken.VALUE_STRING) {
                add(slot, place + 1);
            } else if (slot == Slot.KEY && token == JsonToken.VALUE_STRING && isKey(place + 1)) {
                add(slot, place + 1);
            }
        }
    }

    private boolean isKey(int place) {
        if (place + KEY_DIGITS >= text.length || text[place + KEY_DIGITS] != '"') {
            return false;
        }
        for (int digit = place; digit < place + KEY_DIGITS; digit++) {
            if (CopyWriter.digit(text[digit]) < 0) {
                return false;
            }
        }
        return true;
    }

    private void add(Slot slot, int place) {
        if (slots == places.length) {
            places = Arrays.copyOf(places, 2 * slots);
            kinds = Arrays.copyOf(kinds, 2 * slots);
        }
        places[slots] = place;
        kinds[slots] = slot;
        slots++;
    }

    /** Writes one line as a copy has it. */
    void write(int line, CopyWriter copy) throws IOException {
        int from = line == 0 ? 0 : ends[line - 1];
        if (shared.get(line)) {
            copy.same(text, from, ends[line]);
            return;
        }
        int end = line + 1 < lines ? firstSlots[line + 1] : slots;
        for (int slot = firstSlots[line]; slot < end; slot++) {
            copy.same(text, from, places[slot]);
            from = copy.own(kinds[slot], text, places[slot]);
        }
        copy.same(text, from, ends[line]);
    }
}
