package id.sigi.programme.privacy;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells a key, a name or a title that gives a person away from one that does not: an identity number or family card (sixteen digits), a
 * mobile telephone number or an e-mail address, however they are spelt ({@link ScrubbedText} looks for the same and more). Keys of the
 * programme ({@code app-0000001}), pseudonyms, digests and UUIDs are none of these. An account number has no shape of its own, and a
 * person's name no mark at all, so neither can be found here.
 */
public final class ClearIdentifier {
    private static final Pattern KEY = Pattern.compile(
            "(?:acc|apl|app|asm|asr|cer|clw|cpl|crs|drw|dsp|dss|evt|fnd|prv|pur|rsp|vac)-[0-9]{1,10}(?:-[0-9]{1,3})?");

    private ClearIdentifier() {}

    /** Whether the text carries what looks like an identifier of a person. */
    public static boolean isIn(String text) {
        return !spans(text).isEmpty();
    }

    /**
     * A quick look at a text of printable ASCII letters: false if it certainly carries none.
     *
     * @param ascii the letters
     * @param from place of the first
     * @param until place behind the last
     */
    public static boolean mayBeIn(byte[] ascii, int from, int until) {
        return IdentifierSigns.mayBeIn(ascii, from, until);
    }

    /** The text with {@link ScrubbedText#STRUCK} in place of what looks like an identifier of a person. */
    public static String masked(String text) {
        return TextSpan.replaced(text, spans(text), ScrubbedText.STRUCK);
    }

    /**
     * A sentence for whoever runs a command, with {@link ScrubbedText#STRUCK} in place of identity numbers, telephone numbers and e-mail
     * addresses. Other long numbers stay, because bounds, seeds and names of folders are made of them.
     */
    public static String maskedSentence(String sentence) {
        return TextSpan.replaced(sentence, IdentifierSpans.inSentence(sentence), ScrubbedText.STRUCK);
    }

    private static List<TextSpan> spans(String text) {
        return KEY.matcher(text).matches() ? List.of() : IdentifierSpans.inKey(text);
    }
}
