package id.sigi.programme.privacy;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a text from its first character to its last, once, and finds the groups of digits in it and which of them may be one number.
 * Letters end a chain, but for letters that look like digits among digits, words for digits, and words and crosses for a sign between two
 * parts.
 */
final class DigitGroups {
    private static final int LONG_RUN = 6;

    private final String text;
    private final boolean isLenient;
    private final List<NumberChain> chains = new ArrayList<>();
    private List<DigitGroup> open = new ArrayList<>();
    private boolean hasDoubts;

    private DigitGroups(String text, boolean isLenient) {
        this.text = text;
        this.isLenient = isLenient;
    }

    /** The chains in which letters among digits are taken for digits only where hardly anything else can be meant. */
    static DigitGroups of(String text) {
        return read(text, false);
    }

    /** The chains in which every letter that looks like a digit and stands among digits is taken for one. */
    static DigitGroups lenient(String text) {
        return read(text, true);
    }

    private static DigitGroups read(String text, boolean isLenient) {
        DigitGroups groups = new DigitGroups(text, isLenient);
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            at = isWord(character) ? groups.word(at) : at + Character.charCount(character);
        }
        groups.close();
        return groups;
    }

    List<NumberChain> chains() {
        return chains;
    }

    /** Whether a lenient reading may find more. */
    boolean hasDoubts() {
        return hasDoubts;
    }

    private static boolean isWord(int character) {
        if (character < 0x80) {
            return (character >= '0' && character <= '9')
                    || (character >= 'a' && character <= 'z')
                    || (character >= 'A' && character <= 'Z');
        }
        return Character.isLetter(character) || DigitSigns.digit(character) != DigitSigns.NONE;
    }

    private void close() {
        if (!open.isEmpty()) {
            chains.add(new NumberChain(text, open));
            open = new ArrayList<>();
        }
    }

    /** Reads letters and digits that stand side by side; the place behind them. */
    private int word(int from) {
        int until = from;
        int digits = 0;
        int strange = 0;
        int substitutes = 0;
        while (until < text.length() && isWord(text.codePointAt(until))) {
            int character = text.codePointAt(until);
            boolean isDigit = DigitSigns.digit(character) != DigitSigns.NONE;
            digits += isDigit ? 1 : 0;
            strange += !isDigit && DigitSigns.lookalike(character) == DigitSigns.NONE ? 1 : 0;
            substitutes += DigitSigns.substitute(character) == DigitSigns.lookalike(character) ? 0 : 1;
            until += Character.charCount(character);
        }
        if (digits == 0) {
            letters(from, until, strange);
        } else {
            hasDoubts |= substitutes > 0;
            runs(from, until);
        }
        return until;
    }

    private void letters(int from, int until, int strange) {
        if (isSaid(from, until)) {
            return;
        }
        if (strange == 0 && !open.isEmpty()) {
            hasDoubts = true;
            if (isLenient) {
                open.add(new DigitGroup(from, until, read(from, until), false));
            } else {
                close();
            }
        } else if (open.isEmpty()
                || !(DigitSigns.isBetween(text, from, until) || DigitSigns.isCross(text, from, until))) {
            close();
        }
    }

    /** Whether words say digits one behind the other, which are groups then. */
    private boolean isSaid(int from, int until) {
        int at = from;
        for (int end : DigitSigns.words(text, from, until)) {
            open.add(new DigitGroup(at, end, Integer.toString(DigitSigns.word(text, at, end)), true));
            at = end;
        }
        return at > from;
    }

    /** The digits that the characters are or look like. */
    private String read(int from, int until) {
        StringBuilder digits = new StringBuilder();
        for (int at = from; at < until; ) {
            int character = text.codePointAt(at);
            int digit = DigitSigns.digit(character);
            digits.append(digit == DigitSigns.NONE ? look(character) : digit);
            at += Character.charCount(character);
        }
        return digits.toString();
    }

    private int look(int letter) {
        return isLenient ? DigitSigns.substitute(letter) : DigitSigns.lookalike(letter);
    }

    /** A word of digits and letters: its runs of digits and of letters that look like digits, and what words say between them. */
    private void runs(int from, int until) {
        boolean isTouched = false;
        for (int at = from; at < until; ) {
            boolean isFirst = at == from || DigitSigns.digit(text.codePointBefore(at)) != DigitSigns.NONE;
            int letters = isFirst ? lettersEnd(at, until) : at;
            int run = runEnd(at, until);
            boolean isCross = at > from && letters < until && DigitSigns.isCross(text, at, letters);
            if (isCross || (letters > at && isSaid(at, letters))) {
                at = letters;
                isTouched = false;
            } else if (run > at) {
                run(at, run, isTouched, run < until && !isPassed(run, until));
                at = run;
                isTouched = true;
            } else {
                close();
                at += Character.charCount(text.codePointAt(at));
                isTouched = true;
            }
        }
    }

    /** The place behind the letters that stand at a place. */
    private int lettersEnd(int from, int until) {
        int at = from;
        while (at < until && !isDigitAt(at)) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    /** Whether the letters at a place, which follow a digit, are a cross before another one, or say digits. */
    private boolean isPassed(int from, int until) {
        int letters = lettersEnd(from, until);
        return (letters < until && DigitSigns.isCross(text, from, letters))
                || !DigitSigns.words(text, from, letters).isEmpty();
    }

    private int runEnd(int from, int until) {
        int at = from;
        boolean isBehindDigit = false;
        while (at < until && isDigitLike(text.codePointAt(at))) {
            boolean isDigit = isDigitAt(at);
            if (isBehindDigit && !isDigit && isPassed(at, until)) {
                break;
            }
            isBehindDigit = isDigit;
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private boolean isDigitLike(int character) {
        return DigitSigns.digit(character) != DigitSigns.NONE || look(character) != DigitSigns.NONE;
    }

    /** Where a run touches other letters, its own letters there belong to them. */
    private void run(int first, int last, boolean isTouchedBefore, boolean isTouchedBehind) {
        int from = first;
        int until = last;
        while (isTouchedBefore && from < until && !isDigitAt(from)) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (isTouchedBehind && until > from && DigitSigns.digit(text.codePointBefore(until)) == DigitSigns.NONE) {
            until -= Character.charCount(text.codePointBefore(until));
        }
        if (from > first || isTouchedBefore) {
            close();
        }
        if (from < until) {
            judged(from, until);
        }
        if (until < last) {
            close();
        }
    }

    private boolean isDigitAt(int at) {
        return DigitSigns.digit(text.codePointAt(at)) != DigitSigns.NONE;
    }

    private void judged(int from, int until) {
        int digits = 0;
        int zeros = 0;
        int letters = 0;
        for (int at = from; at < until; ) {
            int character = text.codePointAt(at);
            boolean isDigit = DigitSigns.digit(character) != DigitSigns.NONE;
            digits += isDigit ? 1 : 0;
            letters += isDigit ? 0 : 1;
            zeros += !isDigit && DigitSigns.isZero(character) ? 1 : 0;
            at += Character.charCount(character);
        }
        boolean isClear = (letters == zeros && digits >= letters) || (digits >= LONG_RUN && digits >= 2 * letters);
        hasDoubts |= !isClear;
        if (isClear || (isLenient && digits > 0)) {
            open.add(new DigitGroup(from, until, read(from, until), false));
        } else {
            parted(from, until);
        }
    }

    /** The digits of a run whose letters are letters. */
    private void parted(int from, int until) {
        int at = from;
        while (at < until) {
            int end = at;
            while (end < until && isDigitAt(end)) {
                end += Character.charCount(text.codePointAt(end));
            }
            if (end > at) {
                open.add(new DigitGroup(at, end, read(at, end), false));
                at = end;
            } else {
                close();
                at += Character.charCount(text.codePointAt(at));
            }
        }
    }
}
