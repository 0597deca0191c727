package id.sigi.methods.plan.survey;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import id.sigi.methods.plan.check.Requirement;
import java.util.ArrayList;
import java.util.List;

/**
 * Columns whose values form the domains of a statistic: one column, or several whose values are crossed. In a plan {@code sex}, or
 * {@code [sex, age_group]}.
 *
 * @param columns at least one, each once
 */
public record DomainColumns(List<String> columns) {
    private static final String KEY = "by";

    public DomainColumns {
        columns = Requirement.some(columns, KEY);
        columns.forEach(column -> Requirement.text(column, KEY));
        Requirement.distinct(columns, KEY, column -> column);
    }

    /** As a plan writes it: a name, or a list of names that are crossed. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DomainColumns of(JsonNode written) {
        List<String> names = new ArrayList<>();
        Iterable<JsonNode> parts = written.isArray() ? written : List.of(written);
        parts.forEach(name -> {
            Requirement.that(
                    name.isTextual(),
                    KEY + " holds " + name + ", which is neither a column nor a list of columns",
                    "Say by: [sex, age_group] for each by itself, by: [[sex, age_group]] for all crossings of both");
            names.add(name.textValue());
        });
        return new DomainColumns(names);
    }

    /** As {@link #of} reads it. */
    @JsonValue
    Object written() {
        return columns.size() == 1 ? columns.get(0) : columns;
    }

    /** For people: {@code sex}, or {@code sex x age_group}. */
    public String words() {
        return String.join(" x ", columns);
    }
}
