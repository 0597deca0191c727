package id.sigi.ledger.replay;

/** Hears how far a long task has come. */
@FunctionalInterface
public interface Progress {
    Progress SILENT = (what, done, total) -> {};

    /**
     * @param what what is counted
     * @param done how many are done
     * @param total how many there are
     */
    void tell(String what, long done, long total);
}
