package id.sigi.lake.csv;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Texts that stand for a missing value, in columns of numbers and of text alike: nothing, {@code NA}, and what a plan declares. */
final class MissingTexts {
    private final Set<String> declared;
    private final Set<Double> numbers = new HashSet<>();

    MissingTexts(List<String> declared, CsvForm form) {
        this.declared = Set.copyOf(declared);
        NumberForm number = new NumberForm(form);
        for (String text : declared) {
            if (number.look(text.toCharArray(), 0, text.length()) != NumberForm.Kind.NONE) {
                numbers.add(Double.valueOf(number.plain()));
            }
        }
    }

    /** Whether {@code text[from, to)}, which has no blanks around it, stands for a missing value. */
    boolean has(char[] text, int from, int to) {
        int length = to - from;
        if (length == 0 || (length == 2 && text[from] == 'N' && text[from + 1] == 'A')) {
            return true;
        }
        return !declared.isEmpty() && declared.contains(new String(text, from, length));
    }

    /** Whether a number is declared as missing, however it is written. */
    boolean hasNumber(NumberForm seen) {
        return !numbers.isEmpty() && numbers.contains(Double.valueOf(seen.plain()));
    }
}
