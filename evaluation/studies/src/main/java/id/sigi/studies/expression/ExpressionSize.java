package id.sigi.studies.expression;

import id.sigi.programme.fault.RequestFault;

/**
 * How large an expression of a plan may be. Parser and engine walk an expression by calling themselves, so one that is nested or chained
 * without end would end the program instead.
 */
final class ExpressionSize {
    private static final int MOST_CHARACTERS = 100_000;
    private static final int MOST_PARENTHESES = 100;
    private static final int MOST_OPERATORS = 1_000;
    private static final int MOST_SHOWN = 100;
    private static final String OPERATORS = "+-*/%<>=!~^&|";

    private int open;
    private int deepest;
    private int operators;

    private ExpressionSize() {}

    /** @throws RequestFault if it is larger, told before anything parses it */
    static void check(String key, String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw tooLarge(key, "it has " + text.length() + " characters, and " + MOST_CHARACTERS + " are the most");
        }
        ExpressionSize size = new ExpressionSize();
        size.walk(text);
        if (size.deepest > MOST_PARENTHESES) {
            throw tooLarge(
                    key, size.deepest + " parentheses stand in one another, and " + MOST_PARENTHESES + " are the most");
        }
        if (size.operators > MOST_OPERATORS) {
            throw tooLarge(key, "it has " + size.operators + " operators, and " + MOST_OPERATORS + " are the most");
        }
    }

    /** The text, cut where it is too long for a message. */
    static String shortened(String text) {
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + " ...";
    }

    static RequestFault tooLarge(String key, String reason) {
        return new RequestFault(
                "the plan's " + key + " cannot be used",
                reason,
                "Derive a part of it as a column of its own under rows.derive, or list values with in (...)");
    }

    private void walk(String text) {
        char quote = 0;
        boolean isInWord = false;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (quote != 0) {
                quote = letter == quote ? 0 : quote;
                continue;
            }
            boolean isWord = Character.isLetterOrDigit(letter) || letter == '_';
            if (isWord && !isInWord && isOperatorWord(text, at)) {
                operators++;
            }
            isInWord = isWord;
            switch (letter) {
                case '\'', '"', '`' -> quote = letter;
                case '(', '[' -> deepest = Math.max(deepest, ++open);
                case ')', ']' -> open--;
                default -> operators += OPERATORS.indexOf(letter) >= 0 ? 1 : 0;
            }
        }
    }

    /** Words that put an expression into another one. */
    private static boolean isOperatorWord(String text, int at) {
        for (String word : new String[] {"not", "case", "when", "and", "or", "between", "is", "div", "like"}) {
            int end = at + word.length();
            boolean isWhole = end >= text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (isWhole && text.regionMatches(true, at, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }
}
