package id.sigi.methods.plan.data;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sigi.methods.plan.check.Requirement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The rows a plan looks at, in the order in which it is done: the table is read, columns are derived, rows are kept.
 *
 * @param data qualified name of a table of the lake, for example {@code gold.person_draws}; empty where the user names a file
 * @param derive new columns and their SQL expressions, in order: a later one may use an earlier one
 * @param filter SQL condition that a row must satisfy; empty keeps all
 * @param csv how the user's CSV file is written; nothing where it is written as most are
 * @param cap most rows that the plan may look at, at least one; a plan that meets more is refused
 */
public record Rows(
        String data,
        @JsonInclude(JsonInclude.Include.NON_NULL) CsvSettings csv,
        Map<String, String> derive,
        String filter,
        Integer cap) {
    /** Cap of a plan that names none: no cap, because rows are aggregated where they are. */
    public static final int DEFAULT_CAP = Integer.MAX_VALUE;

    public Rows {
        data = data == null ? "" : data;
        derive = Collections.unmodifiableMap(new LinkedHashMap<>(Requirement.any(derive, "derive")));
        filter = filter == null ? "" : filter;
        cap = cap == null ? DEFAULT_CAP : cap;
        derive.keySet().forEach(name -> Requirement.identifier(name, "a name under derive"));
        Requirement.that(cap > 0, "cap must be at least 1, and is " + cap);
    }

    /** All rows of a file that the user names. */
    public static Rows all() {
        return new Rows(null, null, null, null, null);
    }

    /** How the user's CSV file is written, if the plan says; a plan that does not keeps the hash it had before it could. */
    public Optional<CsvSettings> findCsv() {
        return Optional.ofNullable(csv);
    }

    public Optional<String> findFilter() {
        return Optional.of(filter).filter(condition -> !condition.isBlank());
    }
}
