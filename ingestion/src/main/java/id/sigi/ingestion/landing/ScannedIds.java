package id.sigi.ingestion.landing;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * The event ids of some lines: their hashes, and the least and the greatest of them in the order of text, which tell what parts of the
 * table can hold any of them.
 */
record ScannedIds(IdHashes hashes, Optional<String> least, Optional<String> greatest) {
    /** As a worker sends it: without optional values, which cannot be sent. */
    record Part(IdHashes hashes, String least, String greatest) implements Serializable {}

    static ScannedIds of(List<Part> parts) {
        IdHashes all = new IdHashes();
        parts.forEach(part -> all.addAll(part.hashes()));
        return new ScannedIds(
                all,
                extreme(parts.stream().map(Part::least), BinaryOperator.minBy(IdOrder.UTF_8)),
                extreme(parts.stream().map(Part::greatest), BinaryOperator.maxBy(IdOrder.UTF_8)));
    }

    private static Optional<String> extreme(Stream<String> ids, BinaryOperator<String> choose) {
        return ids.filter(Objects::nonNull).reduce(choose);
    }
}
