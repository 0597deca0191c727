package id.sigi.app.referee;

import id.sigi.programme.contract.Bounds;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.FieldType;
import id.sigi.programme.contract.event.EventContract;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One type of event as a typed table, in DuckDB's SQL and from the contract alone: what must be there is there, codes are of their list,
 * numbers within their bounds, nothing is dated before its cause.
 *
 * <p>Reads a table {@code lines} with the attributes of events and {@code suspects} with the ids that come more than once; of an id that is
 * accepted more than once the first line counts.
 */
final class SilverSql {
    private final EventContract event;
    private final List<Field> columns;

    SilverSql(EventContract event) {
        this.event = event;
        this.columns = event.fieldsOfAllVersions();
    }

    /** The statement that makes the table {@code silver.<name>}. */
    String statement() {
        return """
                CREATE TABLE silver.%1$s AS
                WITH typed AS (
                    SELECT id, event_type, subject, TRY_CAST("time" AS TIMESTAMPTZ) AS occurred_at, place, json_transform(data, '%2$s') AS d
                    FROM lines WHERE event_type IN (%3$s)),
                accepted AS (FROM typed WHERE id <> '' AND subject <> '' AND occurred_at IS NOT NULL AND (%4$s)),
                once AS (
                    FROM accepted WHERE id NOT IN (FROM suspects)
                    UNION ALL
                    (FROM accepted WHERE id IN (FROM suspects) QUALIFY row_number() OVER (PARTITION BY id ORDER BY place) = 1))
                SELECT id AS event_id, %5$s, occurred_at FROM once
                """.formatted(event.silver(), structure(), types(), promises(), values());
    }

    private String structure() {
        return columns.stream()
                .map(field -> "\"%s\":%s".formatted(field.name(), type(field)))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String type(Field field) {
        return switch (field.type()) {
            case STRING, FREE_TEXT, CODE, PSEUDONYM -> "\"VARCHAR\"";
            case CODES -> "[\"VARCHAR\"]";
            case INTEGER -> "\"INTEGER\"";
            case LONG -> "\"BIGINT\"";
            case DOUBLE -> "\"DOUBLE\"";
            case BOOLEAN -> "\"BOOLEAN\"";
            case DATE -> "\"DATE\"";
            case TIMESTAMP -> "\"TIMESTAMP WITH TIME ZONE\"";
        };
    }

    private String types() {
        return event.versions().stream()
                .map(version -> "'" + version.type() + "'")
                .collect(Collectors.joining(", "));
    }

    private String values() {
        return columns.stream().map(field -> "d." + field.name()).collect(Collectors.joining(", "));
    }

    private String promises() {
        return event.versions().stream()
                .map(version -> "(event_type = '%s' AND %s)".formatted(version.type(), promise(version)))
                .collect(Collectors.joining(" OR "));
    }

    private static String promise(EventContract version) {
        List<String> parts = new ArrayList<>();
        for (Field field : version.data()) {
            String value = "d." + field.name();
            if (field.isRequired()) {
                parts.add(value + " IS NOT NULL");
            }
            bounds(field).forEach(bound -> parts.add("coalesce(" + value + bound + ", true)"));
            if (field.type() == FieldType.CODE || field.type() == FieldType.CODES) {
                parts.add("coalesce(" + allowed(field, value) + ", true)");
            }
            version.findField(field.notBefore())
                    .ifPresent(cause -> parts.add("coalesce(" + value + " >= d." + cause.name() + ", true)"));
        }
        return String.join(" AND ", parts);
    }

    private static String allowed(Field field, String value) {
        String codes = field.allowed().stream().map(code -> "'" + code + "'").collect(Collectors.joining(", "));
        return field.type() == FieldType.CODE
                ? value + " IN (" + codes + ")"
                : "list_has_all([" + codes + "], " + value + ")";
    }

    private static List<String> bounds(Field field) {
        Bounds bounds = field.bounds();
        List<String> parts = new ArrayList<>();
        if (Double.isFinite(bounds.least())) {
            parts.add(" >= " + bounds.least());
        }
        if (Double.isFinite(bounds.most())) {
            parts.add(" <= " + bounds.most());
        }
        return parts;
    }
}
