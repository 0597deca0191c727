package id.sigi.ingestion.files;

import java.util.List;

/**
 * Lines that are in memory already.
 *
 * @param name what stands in for a file's name
 * @param lines the lines with their numbers
 */
public record InMemorySlice(String name, List<Line> lines) implements Slice {
    private static final long serialVersionUID = 1L;

    public InMemorySlice {
        lines = List.copyOf(lines);
    }

    @Override
    public Lines open(int longest) {
        var rest = lines.iterator();
        return new Lines() {
            @Override
            public boolean hasNext() {
                return rest.hasNext();
            }

            @Override
            public Line next() {
                return rest.next().within(longest);
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }
}
