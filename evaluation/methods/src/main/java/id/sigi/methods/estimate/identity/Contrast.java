package id.sigi.methods.estimate.identity;

import java.util.Objects;

/**
 * What is compared with what.
 *
 * @param kind how
 * @param of what stands first: an arm, a group, a later state; the whole sentence where it names no two sides
 * @param against what stands second; empty where there is nothing
 */
public record Contrast(Kind kind, String of, String against) {
    /** No comparison: a level. */
    public static final Contrast NONE = new Contrast(Kind.NONE, "", "");

    public Contrast {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(of, "of");
        Objects.requireNonNull(against, "against");
    }

    /** Names of constants are codes of files. */
    public enum Kind {
        NONE(""),
        DIFFERENCE(" minus "),
        RATIO(" over "),
        /** From the first state to the second. */
        TRANSITION(" -> "),
        /** A plan's own sentence. */
        SENTENCE("");

        private final String mark;

        Kind(String mark) {
            this.mark = mark;
        }

        /** What stands between the sides, in English. */
        public String mark() {
            return mark;
        }
    }

    public static Contrast of(Kind kind, String of, String against) {
        return new Contrast(kind, of, against);
    }

    /** What some words compare, those of a plan or of a file. */
    public static Contrast ofWords(String words) {
        if (words.isEmpty()) {
            return NONE;
        }
        for (Kind kind : Kind.values()) {
            int at = kind.mark().isEmpty() ? -1 : words.indexOf(kind.mark());
            if (at > 0) {
                return new Contrast(
                        kind,
                        words.substring(0, at),
                        words.substring(at + kind.mark().length()));
            }
        }
        return new Contrast(Kind.SENTENCE, words, "");
    }

    public boolean isEmpty() {
        return kind == Kind.NONE;
    }

    /** The words of files and of the console, in English. */
    public String words() {
        return of + kind.mark() + against;
    }

    @Override
    public String toString() {
        return words();
    }
}
