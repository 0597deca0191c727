package id.sigi.ingestion.landing;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * The event ids of some lines: their hashes, and the least and the greatest of them in the order of text, which tell what parts of the
 * table can hold any of them.
 */
record ScannedIds(long[] hashes, Optional<String> least, Optional<String> greatest) {
    /** As a worker sends it: without optional values, which cannot be sent. */
    record Part(long[] hashes, String least, String greatest) implements Serializable {}

    static ScannedIds of(List<Part> parts) {
        int count = parts.stream().mapToInt(part -> part.hashes().length).sum();
        long[] all = new long[count];
        int at = 0;
        for (Part part : parts) {
            System.arraycopy(part.hashes(), 0, all, at, part.hashes().length);
            at += part.hashes().length;
        }
        return new ScannedIds(
                all,
                extreme(parts.stream().map(Part::least), BinaryOperator.minBy(String::compareTo)),
                extreme(parts.stream().map(Part::greatest), BinaryOperator.maxBy(String::compareTo)));
    }

    private static Optional<String> extreme(Stream<String> ids, BinaryOperator<String> choose) {
        return ids.filter(id -> id != null).reduce(choose);
    }

    IdSet repeated() {
        return IdSet.repeated(Arrays.copyOf(hashes, hashes.length));
    }

    IdSet all() {
        return IdSet.of(Arrays.copyOf(hashes, hashes.length));
    }
}
