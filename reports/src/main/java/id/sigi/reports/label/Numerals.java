package id.sigi.reports.label;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Numbers as a reader of a language expects them: {@code 1,234.5} in English, {@code 1.234,5} in Indonesian. Halves round away from zero;
 * a number that rounds to zero has no sign; minus is the typographic one.
 */
public final class Numerals {
    private static final String MINUS = "\u2212";

    /** From here on the third decimal of an error says nothing. */
    private static final double LARGE = 10;

    private final Language language;

    private Numerals(Language language) {
        this.language = language;
    }

    public static Numerals of(Language language) {
        return new Numerals(language);
    }

    /** A value in its unit, with the unit's sign or name. */
    public String value(Unit unit, double value) {
        return switch (unit) {
            case SHARE -> decimal(value * 100, 1) + "%";
            case POINTS -> signed(decimal(value * 100, 1)) + " " + pointsName();
            case RUPIAH -> rupiah(decimal(value, 0));
            case RUPIAH_CHANGE -> sign(value) + rupiah(decimal(Math.abs(value), 0));
            case HOURS -> decimal(value, 1) + " " + hoursName();
            case COUNT -> decimal(value, 0);
            case SCORE, STATISTIC -> decimal(value, 2);
            case INDEX -> decimal(value, 3);
        };
    }

    /** An interval in its unit; the unit is named once. */
    public String interval(Unit unit, double low, double high) {
        return switch (unit) {
            case SHARE -> decimal(low * 100, 1) + to() + decimal(high * 100, 1) + "%";
            case POINTS -> signed(decimal(low * 100, 1)) + to() + signed(decimal(high * 100, 1));
            case RUPIAH, RUPIAH_CHANGE -> decimal(low, 0) + to() + decimal(high, 0);
            case HOURS -> decimal(low, 1) + to() + decimal(high, 1);
            case COUNT -> decimal(low, 0) + to() + decimal(high, 0);
            case SCORE, STATISTIC -> decimal(low, 2) + to() + decimal(high, 2);
            case INDEX -> decimal(low, 3) + to() + decimal(high, 3);
        };
    }

    /** A standard error: the unit's number without a sign. */
    public String error(Unit unit, double value) {
        return switch (unit) {
            case SHARE, POINTS -> decimal(value * 100, 2);
            case RUPIAH, RUPIAH_CHANGE -> decimal(value, 0);
            case HOURS, COUNT, SCORE, STATISTIC, INDEX -> decimal(value, value < LARGE ? 3 : 2);
        };
    }

    /** A day with its month in words: {@code 11 April 2020} in both languages, each with its own months. */
    public String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag(language.code())));
    }

    public String count(long count) {
        return format("#,##0").format(count);
    }

    /** A p-value with three decimals; below one in a thousand only that it is. */
    public String pValue(double p) {
        return p < 0.001 ? "<\u00a0" + decimal(0.001, 3) : decimal(p, 3);
    }

    /** A number as its plain digits, with the language's marks. */
    public String number(String digits) {
        BigDecimal value = new BigDecimal(digits);
        return decimal(value.doubleValue(), Math.max(0, value.scale()));
    }

    public String decimal(double value, int digits) {
        String text =
                format("#,##0" + (digits == 0 ? "" : "." + "0".repeat(digits))).format(value);
        boolean isZero = text.chars().noneMatch(mark -> mark >= '1' && mark <= '9');
        return text.startsWith("-") ? (isZero ? "" : MINUS) + text.substring(1) : text;
    }

    /** How the ticks of an axis are written. */
    public NumberFormat ticks(Unit unit) {
        return switch (unit) {
            case SHARE -> format("0.#%");
            case POINTS -> points();
            case RUPIAH, RUPIAH_CHANGE, COUNT -> format("#,##0;" + MINUS + "#,##0");
            case HOURS, SCORE, STATISTIC, INDEX -> format("#,##0.##;" + MINUS + "#,##0.##");
        };
    }

    private NumberFormat points() {
        DecimalFormat format = format("0.#;" + MINUS + "0.#");
        format.setMultiplier(100);
        return format;
    }

    private DecimalFormat format(String pattern) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setDecimalSeparator(language.decimal());
        symbols.setGroupingSeparator(language.group());
        DecimalFormat format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }

    private static String signed(String number) {
        boolean isZero = number.chars().noneMatch(mark -> mark >= '1' && mark <= '9');
        return isZero || number.startsWith(MINUS) ? number : "+" + number;
    }

    private static String sign(double value) {
        return Math.round(value) == 0 ? "" : value < 0 ? MINUS : "+";
    }

    private String rupiah(String amount) {
        return switch (language) {
            case ENGLISH -> "Rp\u00a0" + amount;
            case INDONESIAN -> "Rp" + amount;
        };
    }

    private String pointsName() {
        return switch (language) {
            case ENGLISH -> "pp";
            case INDONESIAN -> "p.p.";
        };
    }

    private String hoursName() {
        return switch (language) {
            case ENGLISH -> "h";
            case INDONESIAN -> "jam";
        };
    }

    private String to() {
        return switch (language) {
            case ENGLISH -> " to ";
            case INDONESIAN -> " s.d. ";
        };
    }
}
