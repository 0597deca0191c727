package id.sigi.ledger.desk;

import id.sigi.ledger.store.Statements;
import id.sigi.programme.operation.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A slowly changing dimension of the catalogue: versions of things, one after the other. Whoever asks or changes holds the thing's own row
 * until the transaction ends, so that what was read still holds when it is acted upon.
 *
 * @param statements the database
 * @param things table with a row for each thing
 * @param versions table of their versions
 * @param key column that identifies a thing in both
 * @param columns what a version says of its thing
 */
record Versions(Statements statements, String things, String versions, String key, List<String> columns) {

    private record Last(int version, Instant from, Optional<Instant> to) {}

    /** Locks a thing against changes, and says whether it is known. */
    boolean isKnown(Object thing) {
        return statements.exists("select 1 from " + things + " where " + key + " = ?" + statements.shared(), thing);
    }

    private void lock(Object thing) {
        statements.exists("select 1 from " + things + " where " + key + " = ? for update", thing);
    }

    /** The version that holds at an instant. */
    <T> Optional<T> findAt(Object thing, Instant at, Statements.Row<T> row) {
        return statements.find(
                "select " + String.join(", ", names("version")) + " from " + versions + " where " + key
                        + " = ? and valid_from <= ? and (valid_to is null or valid_to > ?)",
                row,
                thing,
                at,
                at);
    }

    /** Whether some version of a thing has no end. */
    boolean isOpen(Object thing) {
        lock(thing);
        return findLast(thing).filter(last -> last.to().isEmpty()).isPresent();
    }

    /** Begins a version at an instant, which ends the one before; refused if the one before began later or ended later. */
    Optional<Refusal> begin(Object thing, Instant at, Object... values) {
        lock(thing);
        Optional<Last> last = findLast(thing);
        if (last.isPresent() && isNotAfter(at, last.get())) {
            return Optional.of(Refusal.TIMES_OUT_OF_ORDER);
        }
        last.filter(before -> before.to().isEmpty()).ifPresent(before -> close(thing, at));
        insert(thing, at, last, values);
        return Optional.empty();
    }

    /** Ends the open version at an instant; refused if it began later. */
    Optional<Refusal> end(Object thing, Instant at) {
        lock(thing);
        if (findLast(thing).filter(last -> isNotAfter(at, last)).isPresent()) {
            return Optional.of(Refusal.TIMES_OUT_OF_ORDER);
        }
        close(thing, at);
        return Optional.empty();
    }

    private static boolean isNotAfter(Instant at, Last last) {
        return !at.isAfter(last.from()) || last.to().filter(at::isBefore).isPresent();
    }

    private Optional<Last> findLast(Object thing) {
        return statements.find(
                "select version, valid_from, valid_to from " + versions + " where " + key
                        + " = ? order by version desc limit 1",
                row -> new Last(
                        row.getInt("version"),
                        Statements.getInstant(row, "valid_from"),
                        Statements.findInstant(row, "valid_to")),
                thing);
    }

    private List<String> names(String... first) {
        return Stream.concat(Stream.of(first), columns.stream()).toList();
    }

    private void close(Object thing, Instant at) {
        statements.change(
                "update " + versions + " set valid_to = ? where " + key + " = ? and valid_to is null", at, thing);
    }

    private void insert(Object thing, Instant at, Optional<Last> last, Object... values) {
        List<Object> row =
                new ArrayList<>(List.of(thing, last.map(Last::version).orElse(0) + 1, at));
        row.add(last.map(Last::version).orElse(null));
        row.add(last.map(before -> before.to().orElse(at)).orElse(null));
        row.addAll(Arrays.asList(values));
        List<String> names = names(key, "version", "valid_from", "before_version", "before_to");
        statements.change(
                "insert into " + versions + " (" + String.join(", ", names) + ") values ("
                        + String.join(", ", Collections.nCopies(names.size(), "?")) + ")",
                row.toArray());
    }
}
