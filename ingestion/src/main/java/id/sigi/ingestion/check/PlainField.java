package id.sigi.ingestion.check;

import id.sigi.programme.contract.Field;
import id.sigi.programme.privacy.ScrubbedText;
import java.nio.charset.StandardCharsets;

/** Reads the value of one field where it has its one canonical form already; {@link FieldCheck} is for all others. */
final class PlainField {
    private static final int PSEUDONYM_DIGITS = 32;
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

    /** Whether the value that comes next is plain and allowed. */
    boolean take(PlainJson json) {
        return switch (field.type()) {
            case STRING -> json.takeText() && PlainText.isClean(json);
            case FREE_TEXT -> json.takeText() && PlainText.isFilled(json) && isKept(json);
            case CODE -> json.takeText() && codes.contain(json);
            case CODES -> takeCodes(json);
            case INTEGER -> json.takeWhole() && json.length() <= MOST_INTEGER_LETTERS && isWithinBounds(json);
            case LONG -> json.takeWhole() && isWithinBounds(json);
            case DOUBLE -> false;
            case BOOLEAN -> json.takeWord(TRUE) || json.takeWord(FALSE);
            case DATE -> json.takeText() && PlainTime.day(json) != PlainTime.NONE;
            case TIMESTAMP -> json.takeText() && PlainTime.second(json) != PlainTime.NONE;
            case PSEUDONYM -> json.takeText() && isPseudonym(json);
        };
    }

    /** Whether nothing is struck out of a free text. */
    private static boolean isKept(PlainJson json) {
        String text = json.text();
        return text.length() <= ScrubbedText.LONGEST && ScrubbedText.of(text).equals(text);
    }

    /** The canonical form has no blanks, so a list with blanks is left to the other check. */
    private boolean takeCodes(PlainJson json) {
        int first = json.next();
        if (!json.take('[')) {
            return false;
        }
        int letters = 2;
        while (!json.take(']')) {
            if ((letters > 2 && !json.take(',')) || !json.takeText() || !codes.contain(json)) {
                return false;
            }
            letters += json.length() + (letters > 2 ? 3 : 2);
        }
        return json.at() - first == letters;
    }

    private boolean isWithinBounds(PlainJson json) {
        return field.bounds().contains((double) json.whole());
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
