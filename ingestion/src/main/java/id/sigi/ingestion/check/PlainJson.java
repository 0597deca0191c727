package id.sigi.ingestion.check;

import id.sigi.programme.privacy.ClearIdentifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A cursor over a line of JSON that is written in the plainest way: printable ASCII without escapes, nothing but spaces between tokens.
 * Most lines are, and reading them takes no parser. Each step answers whether the line goes on as asked; a no says only that the line is
 * not plain, never that it is wrong. Instances are not shared between threads.
 */
public final class PlainJson {
    /** Longer whole numbers may not fit into 64 bits. */
    private static final int MOST_DIGITS = 18;

    private byte[] line = {};
    private int at;
    private int from;
    private int until;

    /** Begins a line, which must not change while it is read. */
    public void open(byte[] newLine) {
        line = newLine;
        at = 0;
    }

    /** Passes over a mark, and over spaces before it. */
    public boolean take(char mark) {
        skipSpaces();
        if (at == line.length || line[at] != mark) {
            return false;
        }
        at++;
        return true;
    }

    private void skipSpaces() {
        while (at < line.length && line[at] == ' ') {
            at++;
        }
    }

    /** Reads a text; the token is what lies between its quotes. */
    public boolean takeText() {
        if (!take('"')) {
            return false;
        }
        from = at;
        while (at < line.length && isPlain(line[at])) {
            at++;
        }
        until = at;
        return take('"') && at == until + 1;
    }

    private static boolean isPlain(byte letter) {
        return letter >= ' ' && letter < 0x7f && letter != '"' && letter != '\\';
    }

    /** Reads a whole number in its one spelling. */
    boolean takeWhole() {
        skipSpaces();
        from = at;
        if (at < line.length && line[at] == '-') {
            at++;
        }
        int digits = at;
        while (at < line.length && isDigit(line[at])) {
            at++;
        }
        until = at;
        int count = until - digits;
        boolean isPadded = count > 0 && line[digits] == '0' && until - from > 1;
        return count > 0 && count <= MOST_DIGITS && !isPadded;
    }

    /** Whether the token may carry an identifier of a person; if not, it certainly carries none. */
    boolean mayCarryIdentifier() {
        return ClearIdentifier.mayBeIn(line, from(), until());
    }

    static boolean isDigit(byte letter) {
        return letter >= '0' && letter <= '9';
    }

    /** Reads a word such as {@code true}. */
    boolean takeWord(byte[] word) {
        skipSpaces();
        from = at;
        until = Math.min(at + word.length, line.length);
        if (!is(word)) {
            return false;
        }
        at = until;
        return true;
    }

    /** Whether nothing follows. */
    boolean isAtEnd() {
        return at == line.length;
    }

    /** Whether the token reads so. */
    public boolean is(byte[] text) {
        return Arrays.equals(line, from, until, text, 0, text.length);
    }

    /** Where the next token begins. */
    int next() {
        skipSpaces();
        return at;
    }

    /** Where the line is read next. */
    int at() {
        return at;
    }

    /** Keeps the token as it stands in the line. */
    public void keep(TextBytes text) {
        text.set(line, from, until - from);
    }

    /** The line that is read. */
    byte[] line() {
        return line;
    }

    int from() {
        return from;
    }

    int until() {
        return until;
    }

    int length() {
        return until - from;
    }

    byte letter(int place) {
        return line[place];
    }

    /** Makes a part of the line the token again. */
    void retake(int first, int end) {
        from = first;
        until = end;
    }

    /** The whole number that was read. */
    long whole() {
        boolean isNegative = line[from] == '-';
        long whole = 0;
        for (int i = isNegative ? from + 1 : from; i < until; i++) {
            whole = 10 * whole + line[i] - '0';
        }
        return isNegative ? -whole : whole;
    }

    /** The token as text. */
    public String text() {
        return text(from, until);
    }

    String text(int first, int end) {
        // Latin-1 and ASCII agree on what is plain, and Latin-1 needs no check.
        return new String(line, first, end - first, StandardCharsets.ISO_8859_1);
    }

    /** Copies a part of the line; the place behind the copy. */
    int copy(int first, int end, byte[] target, int place) {
        System.arraycopy(line, first, target, place, end - first);
        return place + end - first;
    }

    /** Whether the text at one place comes later than the one at another, both of them so long. */
    boolean isLater(int one, int other, int length) {
        return Arrays.compare(line, one, one + length, line, other, other + length) > 0;
    }
}
