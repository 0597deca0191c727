package id.sigi.studies.input;

import id.sigi.programme.fault.RequestFault;

/** The most rows that are brought to the driver for what is not aggregated, at about 100 to 400 bytes each. */
public final class DriverLimit {
    /** Rows. */
    public static final int MOST = 2_000_000;

    private DriverLimit() {}

    /**
     * Refuses more rows, before they are read.
     *
     * @param what what needs them, with its key in the plan
     * @throws RequestFault if there are more than {@link #MOST}
     */
    public static void check(long rows, String what) {
        if (rows > MOST) {
            throw new RequestFault(
                    what + " needs " + rows + " rows collected to the driver",
                    "it is not aggregated, and " + MOST + " rows are the most",
                    "Leave it out of the plan, or filter the rows");
        }
    }
}
