package id.sigi.ingestion.check;

import id.sigi.programme.contract.Field;
import id.sigi.programme.privacy.ScrubbedText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the value of one field where it has its one canonical form already; {@link FieldCheck} is for all others. */
final class PlainField {
    private static final int PSEUDONYM_DIGITS = 32;
    private static final long SECOND_MICROS = 1_000_000;
    /** More digits may not fit into 32 bits. */
    private static final int MOST_INTEGER_LETTERS = 9;

    private static final byte[] TRUE = bytes("true");
    private static final byte[] FALSE = bytes("false");

    private final Field field;
    private final PlainCodes codes;

    PlainField(Field field) {
        this.field = field;
        this.codes = new PlainCodes(field.allowed());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    Field field() {
        return field;
    }

    /** Whether the value that comes next is plain and allowed; if so, it is put at its place. */
    boolean take(PlainJson json, int place, DataValues values) {
        return switch (field.type()) {
            case STRING -> json.takeText() && PlainText.isClean(json) && putText(json, place, values);
            case FREE_TEXT ->
                json.takeText() && PlainText.isFilled(json) && isKept(json) && putText(json, place, values);
            case CODE -> json.takeText() && codes.contain(json) && putText(json, place, values);
            case CODES -> takeCodes(json, place, values);
            case INTEGER -> json.takeWhole() && json.length() <= MOST_INTEGER_LETTERS && putWhole(json, place, values);
            case LONG -> json.takeWhole() && putWhole(json, place, values);
            case DOUBLE -> false;
            case BOOLEAN -> takeTruth(json, place, values);
            case DATE -> json.takeText() && put(PlainTime.day(json), 1, place, values);
            case TIMESTAMP -> json.takeText() && put(PlainTime.second(json), SECOND_MICROS, place, values);
            case PSEUDONYM -> json.takeText() && isPseudonym(json) && putText(json, place, values);
        };
    }

    private static boolean putText(PlainJson json, int place, DataValues values) {
        values.text(place, json.line(), json.from(), json.length());
        return true;
    }

    private boolean putWhole(PlainJson json, int place, DataValues values) {
        long whole = json.whole();
        values.number(place, whole);
        return field.bounds().contains((double) whole);
    }

    private static boolean takeTruth(PlainJson json, int place, DataValues values) {
        boolean isTrue = json.takeWord(TRUE);
        values.number(place, isTrue ? 1 : 0);
        return isTrue || json.takeWord(FALSE);
    }

    private static boolean put(long time, long unit, int place, DataValues values) {
        if (time == PlainTime.NONE) {
            return false;
        }
        values.number(place, time * unit);
        return true;
    }

    /** Whether nothing is struck out of a free text. */
    private static boolean isKept(PlainJson json) {
        String text = json.text();
        return text.length() <= ScrubbedText.LONGEST && ScrubbedText.of(text).equals(text);
    }

    /** The canonical form has no blanks, so a list with blanks is left to the other check. */
    private boolean takeCodes(PlainJson json, int place, DataValues values) {
        int first = json.next();
        if (!json.take('[')) {
            return false;
        }
        List<byte[]> list = new ArrayList<>();
        int letters = 2;
        while (!json.take(']')) {
            if ((letters > 2 && !json.take(',')) || !json.takeText() || !codes.contain(json)) {
                return false;
            }
            letters += json.length() + (letters > 2 ? 3 : 2);
            list.add(Arrays.copyOfRange(json.line(), json.from(), json.until()));
        }
        values.list(place, list);
        return json.at() - first == letters;
    }

    private static boolean isPseudonym(PlainJson json) {
        if (json.length() != PSEUDONYM_DIGITS) {
            return false;
        }
        for (int i = json.from(); i < json.until(); i++) {
            byte letter = json.letter(i);
            if (!PlainJson.isDigit(letter) && (letter < 'a' || letter > 'f')) {
                return false;
            }
        }
        return true;
    }
}
