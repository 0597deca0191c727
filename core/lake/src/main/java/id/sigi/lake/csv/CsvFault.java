package id.sigi.lake.csv;

import id.sigi.programme.fault.RequestFault;
import java.nio.file.Path;

/** What is wrong with a CSV file, where in it, and what can be done. No sentence shows what stands in a row. */
final class CsvFault {
    private CsvFault() {}

    static RequestFault of(Path file, String reason, String remedy) {
        return new RequestFault("the table " + file + " cannot be read", reason, remedy);
    }

    static RequestFault of(Path file, String reason, String remedy, Throwable cause) {
        return new RequestFault("the table " + file + " cannot be read", reason, remedy, cause);
    }

    /** A row of another width than the heading. */
    static RequestFault ragged(Path file, long line, Width width, String hint) {
        return of(
                file,
                "the row in line " + line + " has " + fields(width.found()) + ", and the heading has "
                        + fields(width.wanted()),
                hint.isEmpty()
                        ? "Give every row as many fields as the heading; a field that holds a separator or a line break"
                                + " stands in quotation marks"
                        : hint);
    }

    /** Fields of a row, and those of the heading. */
    record Width(int found, int wanted) {}

    private static String fields(int count) {
        return count == 1 ? "1 field" : count + " fields";
    }

    static RequestFault unquoted(Path file, long line, Throwable cause) {
        return of(
                file,
                "the quotation marks of the row that begins in line " + line
                        + " do not pair: one is not closed, or text follows a closing one",
                "Close it; a quotation mark within quotation marks is written twice",
                cause);
    }

    static RequestFault separator(Path file, char found) {
        String comma = found == ';' ? ", and decimal: \",\" beside it if its numbers have decimal commas" : "";
        return of(
                file,
                "the separator is " + named(found) + ", not a comma",
                "Say csv: {separator: \"" + (found == '\t' ? "\\t" : String.valueOf(found))
                        + "\"} under rows in the plan" + comma);
    }

    /** A separator in words. */
    static String named(char separator) {
        return switch (separator) {
            case ';' -> "a semicolon";
            case '\t' -> "a tab";
            case '|' -> "a vertical bar";
            case ',' -> "a comma";
            default -> "\"" + separator + "\"";
        };
    }

    static RequestFault encoding(Path file, String charset, long line) {
        return of(
                file,
                "line " + line + " is not text in " + charset,
                "Save the file as UTF-8, or say its encoding in the plan, for example csv: {encoding: windows-1252}"
                        + " under rows");
    }

    static RequestFault nul(Path file, long line) {
        return of(
                file,
                "line " + line + " holds a NUL character, which no text has",
                "Save the file as UTF-8 text; if it is UTF-16 without a mark, say csv: {encoding: UTF-16LE} under rows in"
                        + " the plan");
    }
}
