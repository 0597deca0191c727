package id.sigi.reports.sdmx;

import id.sigi.reports.input.RunFacts;

/**
 * The time that values are of.
 *
 * @param text a year, a month or a day
 * @param coverage first and last day of the data behind it, with a slash; empty where it is not known
 */
public record SdmxPeriod(String text, String coverage) {
    private static final int YEAR = 4;
    private static final int MONTH = 7;

    /** The year of the last event of a run, and all that the run covers. */
    public static SdmxPeriod of(RunFacts.Period period) {
        return new SdmxPeriod(String.valueOf(period.to().getYear()), period.from() + "/" + period.to());
    }

    /** As a plan says. */
    public static SdmxPeriod of(String text) {
        return new SdmxPeriod(text, "");
    }

    String frequency() {
        return text.length() == YEAR ? "A" : (text.length() == MONTH ? "M" : "D");
    }
}
