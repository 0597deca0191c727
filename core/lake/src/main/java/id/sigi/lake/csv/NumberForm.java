package id.sigi.lake.csv;

/**
 * Whether a text is a number and in which form it is written. A leading zero before another digit makes a code of it, not a number. Looks
 * at one text at a time and keeps what it saw of the last one.
 */
final class NumberForm {
    /** Digits that every whole number of 64 bits can have. */
    private static final int LONG_DIGITS = 18;
    /** Digits that every double keeps. */
    private static final int DOUBLE_DIGITS = 15;
    /** Digits before the point beyond which a number may be too large for a double. */
    private static final int SAFE_DIGITS = 300;

    /** What a text is. */
    enum Kind {
        NONE,
        /** A whole number that 64 bits hold. */
        WHOLE,
        /** A whole number of more digits. */
        LONG_WHOLE,
        /** Any other number. */
        DECIMAL
    }

    private final char point;
    private final char thousands;
    private char[] text;
    private int start;
    private int end;
    private int digits;
    private int decimals;
    private boolean hasPlus;
    private boolean hasPoint;
    private boolean hasExponent;
    private boolean hasGroups;
    private boolean isNegativeNought;
    private boolean endsInNought;

    NumberForm(CsvForm form) {
        this.point = form.point();
        this.thousands = form.thousands().orElse((char) 0);
    }

    /** Looks at {@code given[from, to)}, which has no blanks around it. */
    Kind look(char[] given, int from, int to) {
        text = given;
        end = to;
        hasGroups = thousands != 0 && isGrouped(from);
        int at = sign(from);
        boolean isNegative = at > from && given[from] == '-';
        int whole = at;
        at = hasGroups ? groups(at) : run(at);
        digits = hasGroups ? count(whole, at) : at - whole;
        if (digits > 1 && given[whole] == '0') {
            return Kind.NONE;
        }
        isNegativeNought = isNegative && digits == 1 && given[whole] == '0';
        at = exponent(fraction(at));
        if (at != to || digits + decimals == 0) {
            return Kind.NONE;
        }
        return kind();
    }

    private Kind kind() {
        if (hasPoint || hasExponent) {
            return isFinite() ? Kind.DECIMAL : Kind.NONE;
        }
        if (digits > LONG_DIGITS) {
            return isFinite() ? Kind.LONG_WHOLE : Kind.NONE;
        }
        return hasPlus ? Kind.DECIMAL : Kind.WHOLE;
    }

    private boolean isFinite() {
        return (!hasExponent && digits <= SAFE_DIGITS) || !Double.isInfinite(Double.parseDouble(plain(start, end)));
    }

    private int sign(int from) {
        start = from;
        hasPlus = from < end && text[from] == '+';
        return from < end && (text[from] == '-' || hasPlus) ? from + 1 : from;
    }

    private int fraction(int from) {
        hasPoint = from < end && text[from] == point;
        int at = hasPoint ? run(from + 1) : from;
        decimals = hasPoint ? at - from - 1 : 0;
        endsInNought = decimals > 0 && text[at - 1] == '0';
        return at;
    }

    private int exponent(int from) {
        hasExponent = from < end && (text[from] == 'e' || text[from] == 'E');
        if (!hasExponent) {
            return from;
        }
        int at = from + 1;
        if (at < end && (text[at] == '-' || text[at] == '+')) {
            at++;
        }
        int stop = run(at);
        return stop > at && stop - at <= 3 ? stop : from;
    }

    private int run(int from) {
        int at = from;
        while (at < end && text[at] >= '0' && text[at] <= '9') {
            at++;
        }
        return at;
    }

    private boolean isGrouped(int from) {
        for (int at = from; at < end; at++) {
            if (text[at] == thousands) {
                return true;
            }
        }
        return false;
    }

    /** One to three digits, then groups of three; the place behind the last whole group. */
    private int groups(int from) {
        int at = run(from);
        if (at == from || at - from > 3) {
            return from;
        }
        while (at + 3 < end && text[at] == thousands && run(at + 1) == at + 4) {
            at += 4;
        }
        return at;
    }

    private int count(int from, int to) {
        int count = 0;
        for (int at = from; at < to; at++) {
            count += text[at] == thousands ? 0 : 1;
        }
        return count;
    }

    /** Whether only one text gives this number among texts of as many decimals. */
    boolean isPlain() {
        return !hasPlus
                && !hasExponent
                && !hasGroups
                && !isNegativeNought
                && digits > 0
                && (!hasPoint || decimals > 0)
                && digits + decimals <= (hasPoint ? DOUBLE_DIGITS : LONG_DIGITS);
    }

    /** Whether the whole number is one that a double keeps. */
    boolean fitsDouble() {
        return digits + decimals <= DOUBLE_DIGITS;
    }

    int decimals() {
        return decimals;
    }

    /** Whether the last decimal is a zero. */
    boolean endsInNought() {
        return endsInNought;
    }

    /** The text that was looked at as Java writes it: a point before decimals, no groups. */
    String plain() {
        return plain(start, end);
    }

    private String plain(int from, int to) {
        StringBuilder plain = new StringBuilder(to - from);
        for (int at = from; at < to; at++) {
            if (text[at] == point) {
                plain.append('.');
            } else if (!hasGroups || text[at] != thousands) {
                plain.append(text[at]);
            }
        }
        return plain.toString();
    }
}
