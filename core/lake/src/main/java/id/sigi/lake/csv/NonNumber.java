package id.sigi.lake.csv;

import java.util.regex.Pattern;

/** What a text that is no number looks like, so that its column can be corrected. */
public enum NonNumber {
    NOT_A_NUMBER(
            "a word for a missing value, such as nan or null",
            "Declare it as missing, for example csv: {missing: [nan]} under rows in the plan",
            "(?i)[-+]?nan|n/a|#n/a|null|none|nil|\\.|-|\\?"),
    INFINITE(
            "an infinite number",
            "Leave the value empty, or declare it as missing, for example csv: {missing: [Inf]} under rows in the plan",
            "(?i)[-+]?inf(inity)?"),
    TOO_LARGE(
            "a number beyond 1.8e308, the largest there is",
            "Correct it, or leave it empty",
            "[-+]?[0-9]*[.]?[0-9]*[eE][-+]?[0-9]{3,}|[-+]?[1-9][0-9]{300,}([.][0-9]*)?"),
    CODE(
            "a number with a leading zero, as codes have",
            "Derive a number from it under rows.derive, for example cast(x as double)",
            "[-+]?0[0-9]+([.][0-9]*)?"),
    DECIMAL_COMMA(
            "a number with a decimal comma",
            "Say csv: {decimal: \",\"} under rows in the plan",
            "[-+]?(0,[0-9]+|[0-9]+,([0-9]{1,2}|[0-9]{4,}))"),
    THOUSANDS(
            "a number with separators of thousands, or a decimal comma",
            "Say csv: {thousands: \",\"} under rows in the plan, or csv: {decimal: \",\"} if the comma stands before"
                    + " decimals; thousands: \".\" may stand beside it",
            "[-+]?[0-9]{1,3}([,. '\u00A0\u202F][0-9]{3})+([.,][0-9]*)?"),
    TRUTH(
            "a truth value beside numbers",
            "Write the column as numbers alone or as truth values alone",
            "(?i)true|false"),
    DATE(
            "a date",
            "Derive a number from it under rows.derive, for example with datediff",
            "[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}([ T].*)?"),
    OTHER(
            "text",
            "Derive a number from it under rows.derive, declare such texts as missing, or name another column",
            ".*");

    private final String words;
    private final String remedy;
    private final Pattern form;

    NonNumber(String words, String remedy, String form) {
        this.words = words;
        this.remedy = remedy;
        this.form = Pattern.compile(form, Pattern.DOTALL);
    }

    static NonNumber of(String text) {
        for (NonNumber kind : values()) {
            if (kind.form.matcher(text).matches()) {
                return kind;
            }
        }
        return OTHER;
    }

    /** What it is, in words. */
    public String words() {
        return words;
    }

    public String remedy() {
        return remedy;
    }
}
