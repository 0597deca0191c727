package id.sigi.app.description;

import java.util.List;
import java.util.Optional;

/**
 * What a file holds.
 *
 * @param file its name
 * @param format in words
 * @param rows its rows
 * @param weight the variable that the file itself names as its weight
 * @param variables in the file's order
 */
public record DataDescription(
        String file, String format, long rows, Optional<String> weight, List<VariableDescription> variables) {
    public DataDescription {
        variables = List.copyOf(variables);
    }
}
