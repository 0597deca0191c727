package id.sigi.programme.privacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands for a digit: digits of every script, letters that look like one, and words. */
final class DigitSigns {
    static final int NONE = -1;

    private static final Map<String, Integer> WORDS = words();
    private static final boolean[] BEGINNINGS = beginnings();
    private static final int SHORTEST_WORD = 3;
    private static final int LONGEST_WORD = 8;
    private static final int LONGEST_WORDS = 140;
    private static final int MOST_CROSSES = 4;

    /** Words that people say between the parts of a number. */
    private static final java.util.Set<String> BETWEEN =
            java.util.Set.of("strip", "spasi", "titik", "dot", "dash", "minus", "space", "koma", "slash", "lalu");

    private DigitSigns() {}

    private static Map<String, Integer> words() {
        Map<String, Integer> words = new HashMap<>();
        String[][] said = {
            {"nol", "kosong", "zero", "enol"},
            {"satu", "one"},
            {"dua", "two"},
            {"tiga", "three"},
            {"empat", "four"},
            {"lima", "five"},
            {"enam", "six"},
            {"tujuh", "seven"},
            {"delapan", "lapan", "eight"},
            {"sembilan", "nine"}
        };
        for (int digit = 0; digit < said.length; digit++) {
            for (String word : said[digit]) {
                words.put(word, digit);
            }
        }
        return Map.copyOf(words);
    }

    private static boolean[] beginnings() {
        boolean[] beginnings = new boolean[1 << 10];
        WORDS.keySet().forEach(word -> beginnings[beginning(word.charAt(0), word.charAt(1))] = true);
        return beginnings;
    }

    /** A number for two letters, in whatever case. */
    private static int beginning(int first, int second) {
        return ((first & 0x1f) << 5) | (second & 0x1f);
    }

    /** Whether a word for a digit may begin with two letters; if not, none does. */
    static boolean mayBeginWord(int first, int second) {
        return BEGINNINGS[beginning(first, second)];
    }

    /** The digit that a character is, of whatever script, also in a circle or raised; {@link #NONE} for any other character. */
    // The values of letters, which the warning is about, are not asked for.
    @SuppressWarnings("CharacterGetNumericValue")
    static int digit(int character) {
        if (character < 0x80) {
            return character >= '0' && character <= '9' ? character - '0' : NONE;
        }
        int type = Character.getType(character);
        if (type == Character.DECIMAL_DIGIT_NUMBER) {
            return Character.digit(character, 10);
        }
        int value = type == Character.OTHER_NUMBER ? Character.getNumericValue(character) : NONE;
        return value >= 0 && value <= 9 ? value : NONE;
    }

    /** The zero that a letter O looks like, in Latin, Greek and Cyrillic. */
    static boolean isZero(int letter) {
        return switch (letter) {
            case 'O', 'o', '\u039F', '\u03BF', '\u041E', '\u043E', '\uFF2F', '\uFF4F' -> true;
            default -> false;
        };
    }

    /** The digit that a letter looks like, {@link #NONE} if it looks like none. */
    static int lookalike(int letter) {
        if (isZero(letter)) {
            return 0;
        }
        return switch (letter) {
            case 'l', 'I', 'i', '\u0406', '\u0399' -> 1;
            case 'Z', 'z' -> 2;
            case 'S', 's' -> 5;
            case 'b', 'G' -> 6;
            case 'B' -> 8;
            case 'g', 'q' -> 9;
            default -> NONE;
        };
    }

    /** The digit that a letter stands for in codes of the kind o8i2-e456, where letters stand for digits throughout. */
    static int substitute(int letter) {
        return switch (letter) {
            case 'e', 'E' -> 3;
            case 'a', 'A' -> 4;
            case 't', 'T' -> 7;
            default -> lookalike(letter);
        };
    }

    /** The places at which words for digits end that make up a stretch of letters without anything between, none if they do not. */
    static List<Integer> words(String text, int from, int until) {
        int length = until - from;
        if (length < SHORTEST_WORD
                || length > LONGEST_WORDS
                || !mayBeginWord(text.charAt(from), text.charAt(from + 1))) {
            return List.of();
        }
        int[] next = new int[length + 1];
        next[length] = length;
        for (int at = length - SHORTEST_WORD; at >= 0; at--) {
            for (int end = at + SHORTEST_WORD; end <= Math.min(length, at + LONGEST_WORD) && next[at] == 0; end++) {
                boolean isEnd = end == length || next[end] > 0;
                next[at] = isEnd && word(text, from + at, from + end) != NONE ? end : 0;
            }
        }
        List<Integer> ends = new ArrayList<>();
        for (int at = next[0]; at > 0; at = at == length ? 0 : next[at]) {
            ends.add(from + at);
        }
        return ends;
    }

    /** Whether letters are crosses that stand for a sign between the parts of a number. */
    static boolean isCross(String text, int from, int until) {
        boolean isCross = until > from && until - from <= MOST_CROSSES;
        for (int at = from; isCross && at < until; at++) {
            isCross = text.charAt(at) == 'x' || text.charAt(at) == 'X';
        }
        return isCross;
    }

    /** The digit that a word says, {@link #NONE} for any other word. */
    static int word(String text, int from, int until) {
        int length = until - from;
        if (length < SHORTEST_WORD
                || length > LONGEST_WORD
                || !mayBeginWord(text.charAt(from), text.charAt(from + 1))) {
            return NONE;
        }
        return WORDS.getOrDefault(text.substring(from, until).toLowerCase(java.util.Locale.ROOT), NONE);
    }

    /** Whether a word says what stands between two parts of a number. */
    static boolean isBetween(String text, int from, int until) {
        int length = until - from;
        return length >= SHORTEST_WORD
                && length <= LONGEST_WORD
                && BETWEEN.contains(text.substring(from, until).toLowerCase(java.util.Locale.ROOT));
    }
}
