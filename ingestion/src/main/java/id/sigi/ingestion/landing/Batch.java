package id.sigi.ingestion.landing;

import id.sigi.ingestion.files.Slice;
import java.util.List;

/**
 * What one run lands.
 *
 * @param ingestionId identifier of the run; a finished run is never repeated, so it must follow from what is landed
 * @param slices the lines
 * @param sources names of all sources, also of those without lines
 * @param bytes about how much it is
 */
public record Batch(String ingestionId, List<Slice> slices, List<String> sources, long bytes) {
    public Batch {
        slices = List.copyOf(slices);
        sources = List.copyOf(sources);
    }
}
