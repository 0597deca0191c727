package id.sigi.programme.rules;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What is wrong with the text of a YAML document and where, in our own words. */
public final class YamlFaultText {
    static final String TOO_LONG = "it is longer than three million letters";

    private static final String UNKNOWN = "indentation, colons or quotation marks do not fit together";
    private static final Map<String, String> KINDS = kinds();

    private YamlFaultText() {}

    /** What the parser's words begin with or hold, and what is meant; the first that fits counts. */
    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("duplicate", "a key is given twice");
        kinds.put("out of range", "the number is too large");
        kinds.put("trailing token", "there is more after the end of the document");
        kinds.put("code points", TOO_LONG);
        kinds.put("\\t(tab)", "a tab stands where only spaces may stand");
        kinds.put(
                "mapping values are not allowed",
                "a colon stands where no key can be; a text with a colon needs quotation marks");
        kinds.put(
                "cannot start any token",
                "a value begins with a sign that cannot begin one; put it in quotation marks");
        kinds.put("while scanning a quoted scalar", "a quotation mark is not closed");
        kinds.put("unknown escape", "a backslash in quotation marks has no meaning there; take single quotation marks");
        kinds.put(
                "escape sequence", "a backslash in quotation marks has no meaning there; take single quotation marks");
        kinds.put("could not find expected ':'", "a key has no colon");
        kinds.put("expected ',' or ']'", "a square bracket is not closed, or a comma is missing");
        kinds.put("expected ',' or '}'", "a curly bracket is not closed, or a comma is missing");
        kinds.put("flow sequence", "a square bracket is not closed, or a comma is missing");
        kinds.put("flow mapping", "a curly bracket is not closed, or a comma is missing");
        kinds.put("expected <block end>", "the indentation does not fit that of the lines above");
        kinds.put("sequence entries are not allowed", "a hyphen stands where no list can begin");
        kinds.put("special characters are not allowed", "it holds a sign that no text has");
        kinds.put("non-printable", "it holds a sign that no text has");
        kinds.put("unacceptable c", "it holds a sign that no text has");
        kinds.put("alias", "an asterisk or an ampersand begins a value; put it in quotation marks");
        kinds.put("anchor", "an asterisk or an ampersand begins a value; put it in quotation marks");
        kinds.put("tag", "an exclamation mark begins a value; put it in quotation marks");
        kinds.put("directive", "a per cent sign begins a line; put the value in quotation marks");
        kinds.put("expected <document start>", "there is more after the end of the document");
        kinds.put("block scalar", "the sign | or > is followed by something else than a text on the lines below");
        return kinds;
    }

    /** Why a text is no YAML document, without the place. */
    public static String why(JsonProcessingException fault) {
        if (fault instanceof StreamConstraintsException) {
            return "it is nested too deeply, or a value is too long";
        }
        String said = String.valueOf(fault.getOriginalMessage()).toLowerCase(Locale.ROOT);
        return KINDS.entrySet().stream()
                .filter(kind -> said.contains(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** The line and column of a fault, such as {@code line 3, column 5}; empty if they are not known. */
    public static String place(JsonProcessingException fault) {
        JsonLocation location = fault.getLocation();
        if (location == null || location.getLineNr() < 1) {
            return "";
        }
        String line = "line " + location.getLineNr();
        return location.getColumnNr() < 1 ? line : line + ", column " + location.getColumnNr();
    }

    /** The keys on the way to a value, such as {@code waves[2].quota}; empty for the document. */
    public static String path(JsonProcessingException fault) {
        StringBuilder path = new StringBuilder();
        if (fault instanceof JsonMappingException mapping) {
            for (JsonMappingException.Reference step : mapping.getPath()) {
                if (step.getFieldName() == null) {
                    path.append('[').append(step.getIndex() + 1).append(']');
                } else {
                    path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
                }
            }
        }
        return path.toString();
    }

    /** Words in front of a reason: where it is, and which key. */
    public static String where(JsonProcessingException fault) {
        String place = place(fault);
        String path = path(fault);
        return (place.isEmpty() ? "" : place + ", ") + (path.isEmpty() ? "" : path + ": ");
    }
}
