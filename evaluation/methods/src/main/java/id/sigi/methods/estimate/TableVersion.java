package id.sigi.methods.estimate;

/**
 * A table as it was read.
 *
 * @param table qualified name, for example {@code gold.person_draws}, or the name of the user's file
 * @param version Delta version; for a file the SHA-256 of its bytes
 * @param rows rows read
 */
public record TableVersion(String table, String version, long rows) {}
