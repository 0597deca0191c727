package id.sigi.methods.blocks;

import java.io.Serializable;
import java.util.List;

/**
 * Which sources are to be described among which rows; the rows must all have a value of every source.
 *
 * @param rows the rows
 * @param sources what is described
 */
public record Inquiry(RowSet rows, List<Source> sources) implements Serializable {
    public Inquiry {
        sources = List.copyOf(sources);
    }
}
