package id.sigi.lake.csv;

import java.util.Optional;

/** What was seen of a column so far. */
final class ColumnFacts {
    private final NumberForm form;
    private final MissingTexts missing;
    private long present;
    private long wholes;
    private long longWholes;
    private long decimals;
    private long truths;
    private boolean isPlain = true;
    private boolean fitsDouble = true;
    private boolean endsInNought;
    private int fewestDecimals = Integer.MAX_VALUE;
    private int mostDecimals;
    private long oddLine;
    private NonNumber odd;

    ColumnFacts(NumberForm form, MissingTexts missing) {
        this.form = form;
        this.missing = missing;
    }

    /** Sees {@code text[offset, offset + length)} in the row that begins in a line. */
    void see(char[] text, int offset, int length, long line) {
        int from = offset;
        int to = offset + length;
        while (from < to && text[from] <= ' ') {
            from++;
        }
        while (to > from && text[to - 1] <= ' ') {
            to--;
        }
        if (missing.has(text, from, to)) {
            return;
        }
        NumberForm.Kind kind = form.look(text, from, to);
        if (kind != NumberForm.Kind.NONE && missing.hasNumber(form)) {
            return;
        }
        present++;
        switch (kind) {
            case NONE -> seeOdd(new String(text, from, to - from), line);
            case WHOLE -> wholes++;
            case LONG_WHOLE -> longWholes++;
            case DECIMAL -> decimals++;
        }
        if (kind != NumberForm.Kind.NONE) {
            isPlain &= form.isPlain() && to - from == length;
            fitsDouble &= form.fitsDouble();
            endsInNought |= form.endsInNought();
            fewestDecimals = Math.min(fewestDecimals, form.decimals());
            mostDecimals = Math.max(mostDecimals, form.decimals());
        }
    }

    private void seeOdd(String text, long line) {
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            truths++;
        }
        if (odd == null) {
            odd = NonNumber.of(text);
            oddLine = line;
        }
    }

    boolean isEmpty() {
        return present == 0;
    }

    CsvColumn column(String name, String asWritten) {
        CsvColumn.Type type = type();
        boolean isNumber = type == CsvColumn.Type.WHOLE || type == CsvColumn.Type.DECIMAL;
        return new CsvColumn(
                name,
                type,
                isNumber && !isOneToOne(type) ? Optional.of(asWritten) : Optional.empty(),
                odd == null
                        ? Optional.empty()
                        : Optional.of(
                                new CsvColumn.Odd(oddLine, odd, present - wholes - longWholes - decimals, present)));
    }

    private CsvColumn.Type type() {
        long numbers = wholes + longWholes + decimals;
        if (numbers < present) {
            return truths == present ? CsvColumn.Type.TRUTHS : CsvColumn.Type.TEXT;
        }
        if (decimals > 0) {
            return CsvColumn.Type.DECIMAL;
        }
        return longWholes > 0 ? CsvColumn.Type.LONG_NUMBERS : CsvColumn.Type.WHOLE;
    }

    /** Whether no two texts of the column can be one number. */
    private boolean isOneToOne(CsvColumn.Type type) {
        return isPlain
                && (type == CsvColumn.Type.WHOLE || (fitsDouble && (fewestDecimals == mostDecimals || !endsInNought)));
    }
}
