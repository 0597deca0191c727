package id.sigi.ingestion.landing;

import java.io.Serializable;
import java.nio.file.Path;

/**
 * What one worker tells at the end of its part of a pass.
 *
 * @param partition its part
 * @param tally what became of its rows so far
 * @param undecided rows set aside to be decided
 * @param refused rows set aside for quarantine
 * @param file temporary file of the rows set aside
 */
record PassReport(int partition, RowTally tally, long undecided, long refused, String file) implements Serializable {
    private static final long serialVersionUID = 1L;

    Path path() {
        return Path.of(file);
    }
}
