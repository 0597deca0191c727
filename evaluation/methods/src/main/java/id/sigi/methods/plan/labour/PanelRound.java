package id.sigi.methods.plan.labour;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sigi.methods.plan.check.Requirement;
import id.sigi.methods.plan.data.Wording;
import java.util.Optional;

/**
 * One round of a panel.
 *
 * @param name as printed
 * @param label for people
 * @param column the column with everybody's state in this round, where each person is one row
 * @param value what the column of rounds says in its rows, where each person has a row for each round
 */
public record PanelRound(
        String name,
        Wording label,
        @JsonInclude(JsonInclude.Include.NON_NULL) String column,
        @JsonInclude(JsonInclude.Include.NON_NULL) String value) {
    public PanelRound {
        Requirement.identifier(name, "rounds: name");
        label = label == null ? Wording.valueOf(name) : label;
        column = column == null ? null : Requirement.text(column, "rounds: column");
        value = value == null ? null : Requirement.text(value, "rounds: value");
        Requirement.that(
                (column == null) != (value == null),
                "round " + name + " has "
                        + (column == null ? "neither a column nor a value" : "both a column and a value"),
                "Give column where each person is one row, or value where each person has a row for each round");
    }

    /** Where its states are: a column's name, or a value of the column of rounds. */
    public String source() {
        return findColumn().orElse(value);
    }

    public Optional<String> findColumn() {
        return Optional.ofNullable(column);
    }
}
