package id.sigi.app.job.result;

/** Formats of other programs in which released tables are written besides, if they are asked for. */
public enum TableFormat {
    /** Stata's, of release 118. */
    DTA("dta"),
    PARQUET("parquet");

    private final String ending;

    TableFormat(String ending) {
        this.ending = ending;
    }

    String ending() {
        return ending;
    }
}
