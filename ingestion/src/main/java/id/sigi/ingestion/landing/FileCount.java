package id.sigi.ingestion.landing;

/**
 * What became of one file's rows; the last three add up to the first.
 *
 * @param file name of the file within its folder
 * @param received rows that are not blank
 * @param accepted rows landed
 * @param duplicate rows already landed with the same content, or twice in this run
 * @param quarantined rows put in quarantine
 */
public record FileCount(String file, long received, long accepted, long duplicate, long quarantined) {
    public FileCount {
        if (received != accepted + duplicate + quarantined) {
            throw new IllegalArgumentException(file + ": rows were lost or made up: " + received + " received, "
                    + accepted + " accepted, " + duplicate + " duplicate, " + quarantined + " quarantined");
        }
    }

    FileCount plus(FileCount other) {
        return new FileCount(
                file,
                received + other.received,
                accepted + other.accepted,
                duplicate + other.duplicate,
                quarantined + other.quarantined);
    }
}
