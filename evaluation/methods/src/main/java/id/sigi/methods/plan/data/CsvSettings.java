package id.sigi.methods.plan.data;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import id.sigi.methods.plan.check.Requirement;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;

/**
 * How the CSV file of a plan is written, where it is not written as most are: commas between fields, points before decimals, UTF-8.
 *
 * @param separator what stands between fields: one character
 * @param decimal what stands before decimals: a point or a comma
 * @param thousands what may stand between groups of three digits: one character
 * @param encoding name of the text's encoding, for example {@code windows-1252}
 * @param missing texts, or numbers however they are written, that stand for a missing value besides an empty field and {@code NA}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CsvSettings(
        String separator,
        String decimal,
        String thousands,
        String encoding,

        @JsonDeserialize(contentUsing = CsvSettings.ScalarText.class)
        List<String> missing) {
    private static final String COMMA = ",";
    private static final String POINT = ".";

    public CsvSettings {
        separator = separator == null ? "" : separator;
        decimal = decimal == null ? "" : decimal;
        thousands = thousands == null ? "" : thousands;
        encoding = encoding == null ? "" : encoding;
        missing = Requirement.any(missing, "rows.csv.missing");
        Requirement.that(
                separator.isEmpty() || (separator.length() == 1 && !"\"\n\r".contains(separator)),
                "rows.csv.separator must be one character and no quotation mark or line break, for example \";\" or \"\\t\"");
        Requirement.that(
                decimal.isEmpty() || decimal.equals(POINT) || decimal.equals(COMMA),
                "rows.csv.decimal must be \".\" or \",\"");
        Requirement.that(
                thousands.isEmpty() || (thousands.length() == 1 && !thousands.matches("[0-9eE+-]")),
                "rows.csv.thousands must be one character and no digit, for example \".\"");
        Requirement.that(
                !thousands.equals(decimal.isEmpty() ? POINT : decimal),
                "rows.csv.thousands is the sign before decimals; say rows.csv.decimal: \",\" if thousands are written with points");
        Requirement.that(
                separator.isEmpty() || !separator.equals(decimal.isEmpty() ? POINT : decimal),
                "rows.csv.separator is the sign before decimals, so that no number could be told from two",
                "Give rows.csv.separator and rows.csv.decimal two different signs");
        Requirement.that(
                encoding.isEmpty() || isKnown(encoding),
                "rows.csv.encoding " + encoding + " is no encoding; UTF-8, windows-1252, ISO-8859-1 and UTF-16LE are");
    }

    private static boolean isKnown(String encoding) {
        try {
            return Charset.isSupported(encoding) && Charset.forName(encoding).canEncode();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException fault) {
            return false;
        }
    }

    public Optional<Character> findSeparator() {
        return one(separator);
    }

    public Optional<Character> findDecimal() {
        return one(decimal);
    }

    public Optional<Character> findThousands() {
        return one(thousands);
    }

    public Optional<Charset> findEncoding() {
        return encoding.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(encoding));
    }

    private static Optional<Character> one(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text.charAt(0));
    }

    /** A text or a number, as it is written: {@code -99} is what a plan's writer writes. */
    static final class ScalarText extends StdDeserializer<String> {
        private static final long serialVersionUID = 1L;

        ScalarText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonToken token = parser.currentToken();
            if (token == null || !token.isScalarValue()) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            return parser.getText();
        }
    }
}
