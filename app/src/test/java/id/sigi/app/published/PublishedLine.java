package id.sigi.app.published;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a published file that is no table of data: a row of a printed table, a sentence, a label or the description of a figure, a
 * hidden attribute, a remark in the source.
 *
 * @param file where it stands, below the published folder
 * @param text what it says, without marks
 */
record PublishedLine(String file, String text) {
    /** Figures that belong to words, such as {@code R2} or a date {@code 2020-04-11}, are none. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\d_.,:/-])\\d[\\d.,]*(?![\\d]|[-:/_]?\\p{L}|[-:/]\\d)");

    private static final String ENGLISH = "(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?";
    private static final String INDONESIAN = "(\\d{1,3}(\\.\\d{3})+|\\d+)(,\\d+)?";
    private static final Pattern OTHER = Pattern.compile("\\d{1,2} \\p{Lu}\\p{Ll}+ \\d{4}|\\d+(\\.\\d+){2,}-\\S*");

    /** A number with the digits that it shows. */
    record Shown(double value, double half, boolean isPercent) {}

    boolean isIndonesian() {
        return file.startsWith("id/") || file.contains("/id/");
    }

    /** The line without numbers that belong to words, which no language writes anew. */
    PublishedLine without(Collection<String> words) {
        String left = text;
        for (String word : words) {
            left = left.replaceAll("(?<![\\d.,])" + Pattern.quote(word), "w");
        }
        return new PublishedLine(file, left);
    }

    /** The numbers it prints. */
    List<Shown> numbers() {
        List<Shown> numbers = new ArrayList<>();
        String line = OTHER.matcher(text).replaceAll("a day or a version");
        Matcher found = NUMBER.matcher(line);
        while (found.find()) {
            String digits = found.group().replaceAll("[.,]+$", "");
            String plain = isIndonesian() ? digits.replace(".", "").replace(',', '.') : digits.replace(",", "");
            if (digits.matches(isIndonesian() ? INDONESIAN : ENGLISH)) {
                int places = plain.contains(".") ? plain.length() - plain.indexOf('.') - 1 : 0;
                numbers.add(new Shown(
                        Double.parseDouble(plain), Math.pow(10, -places) / 2, line.startsWith("%", found.end())));
            }
        }
        return numbers;
    }

    /** Whether it stands in a sentence of words; a row of a table or of a figure has few. */
    boolean isSentence() {
        return text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+").length > 12;
    }

    @Override
    public String toString() {
        return file + ": " + text;
    }
}
