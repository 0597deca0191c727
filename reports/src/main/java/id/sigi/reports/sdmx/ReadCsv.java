package id.sigi.reports.sdmx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of an SDMX-CSV file by the names of their columns. */
final class ReadCsv {
    private ReadCsv() {}

    /** The rows behind the heading; a row with more or fewer fields is refused. */
    static List<Map<String, String>> rows(String file, String text) {
        List<List<String>> lines = lines(text);
        if (lines.isEmpty()) {
            throw SdmxFault.of(file, "it is empty");
        }
        List<String> names = lines.get(0);
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            if (line.size() != names.size()) {
                throw SdmxFault.of(file, "a row has " + line.size() + " fields, and the heading " + names.size());
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int at = 0; at < names.size(); at++) {
                row.put(names.get(at), line.get(at));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<List<String>> lines(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean isQuoted = false;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '"') {
                boolean isDouble = isQuoted && at + 1 < text.length() && text.charAt(at + 1) == '"';
                if (isDouble) {
                    field.append(letter);
                    at++;
                } else {
                    isQuoted = !isQuoted;
                }
            } else if (isQuoted || (letter != ',' && letter != '\r' && letter != '\n')) {
                field.append(letter);
            } else if (letter != '\r') {
                fields.add(field.toString());
                field.setLength(0);
                if (letter == '\n') {
                    lines.add(List.copyOf(fields));
                    fields.clear();
                }
            }
        }
        return lines;
    }
}
