package id.sigi.ingestion.files;

import java.io.Serializable;

/** Whole lines of one source, read by one worker. */
public interface Slice extends Serializable {
    /** Name of the source: a file within its folder, or what stands in for one. */
    String name();

    /**
     * Opens the slice. Lines longer than the limit, in bytes, come cut and marked.
     *
     * @throws java.io.UncheckedIOException if the source cannot be read
     */
    Lines open(int longest);
}
