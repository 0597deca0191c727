package id.sigi.lake.csv;

import id.sigi.programme.fault.RequestFault;
import id.sigi.programme.privacy.ClearIdentifier;
import java.nio.CharBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether the first row of a file is a heading or a row like the others. Names that look like values make a row of it: what looks like
 * the number or the address of a person, numbers and dates, and words that stand in their own columns again. No sentence shows them,
 * because the first row of a file without a heading is about a person.
 */
final class FirstRow {
    /** Rows below it that are looked at. */
    static final int LOOKED_AT = 1000;

    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(?:\\p{Nd}++(?:[.,]\\p{Nd}*+)*+|[.,]\\p{Nd}++)(?:[eE][-+]?\\p{Nd}{1,3})?\\s?%?");
    private static final Pattern DATE = Pattern.compile(
            "\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?:[ T].*)?|\\d{1,2}[-/.]\\d{1,2}[-/.](?:\\d{2}|\\d{4})(?: .*)?");
    /** Nine digits and more, as telephone numbers are written. */
    private static final Pattern LONG_NUMBER = Pattern.compile("[+(]?\\d(?:[\\s().-]{0,3}+\\d){8,}+");

    private static final Pattern PERIOD = Pattern.compile("(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])?");
    private static final Pattern PLACE = Pattern.compile("0|[1-9]\\d{0,3}");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private final Path file;
    private final List<String> names;
    private final boolean[] isRepeated;
    private int rows;

    private FirstRow(Path file, List<String> names) {
        this.file = file;
        this.names = names;
        this.isRepeated = new boolean[names.size()];
    }

    /** @throws RequestFault if the names by themselves look like values */
    static FirstRow checked(Path file, List<String> names) {
        if (names.stream().anyMatch(ClearIdentifier::isIn)) {
            throw refused(file, "it holds what looks like the number or the address of a person");
        }
        List<String> values = names.stream().filter(FirstRow::isValue).toList();
        if (!values.isEmpty() && !areYears(values) && !arePeriods(values) && !areConsecutive(values)) {
            throw refused(file, "it holds numbers or dates where names belong");
        }
        return new FirstRow(file, names);
    }

    private static boolean isValue(String name) {
        return NUMBER.matcher(name).matches()
                || DATE.matcher(name).matches()
                || LONG_NUMBER.matcher(name).matches();
    }

    /** Columns of a wide table may be named by their years. */
    private static boolean areYears(List<String> values) {
        return arePlaces(values, 1)
                && Integer.parseInt(values.get(0)) >= FIRST_YEAR
                && Integer.parseInt(values.get(values.size() - 1)) <= LAST_YEAR;
    }

    /** Or by their months or days; a birth and a registration lie years apart. */
    private static boolean arePeriods(List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            String last = values.get(Math.max(0, i - 1));
            boolean isNext = value.length() == last.length() && (i == 0 || value.compareTo(last) > 0);
            if (!PERIOD.matcher(value).matches() || !isNext || year(value) - year(last) > 1) {
                return false;
            }
        }
        return values.size() > 1;
    }

    private static int year(String period) {
        return Integer.parseInt(period.substring(0, 4));
    }

    /** Columns may be named by their places, or by the codes of a list. */
    private static boolean areConsecutive(List<String> values) {
        return arePlaces(values, 0)
                && Integer.parseInt(values.get(0)) <= 1
                && Integer.parseInt(values.get(values.size() - 1)) - Integer.parseInt(values.get(0)) + 1
                        == values.size();
    }

    /** Whether they are small whole numbers, each above the one before it. */
    private static boolean arePlaces(List<String> values, int least) {
        int last = least - 1;
        for (String value : values) {
            if (!PLACE.matcher(value).matches() || Integer.parseInt(value) <= last) {
                return false;
            }
            last = Integer.parseInt(value);
        }
        return true;
    }

    /** Whether enough rows were looked at. */
    boolean isJudged() {
        return rows >= LOOKED_AT;
    }

    /** Sees a field below it. */
    void see(int column, char[] text, int offset, int length) {
        if (column >= isRepeated.length || isRepeated[column]) {
            return;
        }
        int from = offset;
        int to = offset + length;
        while (from < to && text[from] <= ' ') {
            from++;
        }
        while (to > from && text[to - 1] <= ' ') {
            to--;
        }
        String name = names.get(column);
        isRepeated[column] = to > from && name.contentEquals(CharBuffer.wrap(text, from, to - from));
    }

    /** @throws RequestFault if two of its names or more stand in their own columns again */
    void endRow() {
        rows++;
        int repeated = 0;
        for (boolean is : isRepeated) {
            repeated += is ? 1 : 0;
        }
        if (repeated >= 2) {
            throw refused(file, "what stands in it stands in the same columns further down");
        }
    }

    private static RequestFault refused(Path file, String why) {
        return CsvFault.of(
                file,
                "the first line looks like a row, not a heading: " + why,
                "Give the file a first line with a name for each column");
    }
}
