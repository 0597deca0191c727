package id.sigi.ingestion.landing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Decides what becomes of events whose id occurs more than once. The first place of an id is what has landed before; within the run it is
 * the first line of the first source, in order of name. At its first place an event is accepted; anywhere else it is a duplicate if its
 * content is the same, and in conflict otherwise. The answer does not hang on the order in which places are told.
 */
final class DuplicateResolution {
    private final Map<String, First> firsts = new HashMap<>();

    private record Place(String file, long line) {
        static final Comparator<Place> ORDER = Comparator.comparing(Place::file).thenComparingLong(Place::line);

        static Place of(UnresolvedRow.Undecided row) {
            return new Place(row.file(), row.line());
        }
    }

    /** @param place nothing for what has landed before */
    private record First(Optional<Place> place, String sha256) {}

    /** What becomes of a row. */
    sealed interface Fate {
        /** It lands. */
        record Accepted() implements Fate {}

        /** It has landed, or lands at another place. */
        record Duplicate() implements Fate {}

        /**
         * It says something else than what lands under its id.
         *
         * @param otherSha256 digest of what lands
         */
        record Conflict(String otherSha256) implements Fate {}
    }

    /** Tells an event that landed before. */
    void tellLanded(String id, String sha256) {
        firsts.put(id, new First(Optional.empty(), sha256));
    }

    /** Tells a place at which an event comes now. */
    void tell(UnresolvedRow.Undecided row) {
        First here = new First(Optional.of(Place.of(row)), row.event().sha256());
        firsts.merge(row.event().id(), here, DuplicateResolution::earlier);
    }

    private static First earlier(First one, First other) {
        if (one.place().isEmpty() || other.place().isEmpty()) {
            return one.place().isEmpty() ? one : other;
        }
        return Place.ORDER.compare(one.place().get(), other.place().get()) <= 0 ? one : other;
    }

    /** The fate of a row, when everything was told. */
    Fate of(UnresolvedRow.Undecided row) {
        First first = firsts.get(row.event().id());
        if (first.place().equals(Optional.of(Place.of(row)))) {
            return new Fate.Accepted();
        }
        return first.sha256().equals(row.event().sha256()) ? new Fate.Duplicate() : new Fate.Conflict(first.sha256());
    }
}
