package id.sigi.ledger.handler;

import id.sigi.ledger.store.Key;
import id.sigi.ledger.store.Row;
import id.sigi.ledger.store.Store;
import id.sigi.programme.operation.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A slowly changing dimension of the catalogue: versions of things, one after the other. Whoever asks or changes holds the thing's own row
 * until the transaction ends, so that what was read still holds when it is acted upon.
 *
 * @param store the rows
 * @param thing key of a thing's row
 * @param history key of its versions
 */
record Versions(Store store, Key thing, Key history) {

    private record Last(int version, Instant from, Optional<Instant> to) {
        static Last of(Row row) {
            return new Last(row.count("version"), row.instant("valid_from"), row.findInstant("valid_to"));
        }
    }

    /** Locks a thing against changes, and says whether it is known. */
    boolean isKnown(Object name) {
        return store.share(thing.of(name)).isPresent();
    }

    private void lock(Object name) {
        store.hold(thing.of(name));
    }

    /** The version that holds at an instant. */
    Optional<Row> findAt(Object name, Instant at) {
        return store.list(history.of(name)).stream()
                .filter(row -> !row.instant("valid_from").isAfter(at))
                .filter(row -> row.findInstant("valid_to").map(at::isBefore).orElse(true))
                .findFirst();
    }

    /** Whether some version of a thing has no end. */
    boolean isOpen(Object name) {
        lock(name);
        return findLast(name).filter(last -> last.to().isEmpty()).isPresent();
    }

    /** Begins a version at an instant, which ends the one before; refused if the one before began later or ended later. */
    Optional<Refusal> begin(Object name, Instant at, Object... values) {
        lock(name);
        Optional<Last> last = findLast(name);
        if (last.isPresent() && isNotAfter(at, last.get())) {
            return Optional.of(Refusal.TIMES_OUT_OF_ORDER);
        }
        last.ifPresent(before -> close(name, before, at));
        insert(name, at, last, values);
        return Optional.empty();
    }

    /** Ends the open version at an instant; refused if it began later. */
    Optional<Refusal> end(Object name, Instant at) {
        lock(name);
        Optional<Last> last = findLast(name);
        if (last.filter(open -> isNotAfter(at, open)).isPresent()) {
            return Optional.of(Refusal.TIMES_OUT_OF_ORDER);
        }
        last.ifPresent(open -> close(name, open, at));
        return Optional.empty();
    }

    private static boolean isNotAfter(Instant at, Last last) {
        return !at.isAfter(last.from()) || last.to().filter(at::isBefore).isPresent();
    }

    private Optional<Last> findLast(Object name) {
        return store.list(history.of(name)).stream().map(Last::of).max(Comparator.comparingInt(Last::version));
    }

    private void close(Object name, Last last, Instant at) {
        if (last.to().isEmpty()) {
            store.set(history.table().of(name, last.version()), "valid_to", at);
        }
    }

    private void insert(Object name, Instant at, Optional<Last> last, Object... values) {
        List<Object> row = new ArrayList<>();
        row.add(name);
        row.add(last.map(Last::version).orElse(0) + 1);
        row.add(at);
        row.add(null);
        row.add(last.map(Last::version).orElse(null));
        row.add(last.map(before -> before.to().orElse(at)).orElse(null));
        row.addAll(Arrays.asList(values));
        store.insert(history.table(), row.toArray());
    }
}
