package id.sigi.methods.plan.outcome;

import id.sigi.methods.plan.check.Requirement;

/**
 * When an outcome counts: measured so many days after something, both ends included. A value measured outside is no value of this outcome.
 *
 * @param measured column of the date of measurement
 * @param since column of the date from which days are counted, for example of the draw
 * @param fromDay first day that counts
 * @param toDay last day that counts
 */
public record OutcomeWindow(String measured, String since, Integer fromDay, Integer toDay) {
    public OutcomeWindow {
        Requirement.text(measured, "window.measured");
        Requirement.text(since, "window.since");
        Requirement.present(fromDay, "window.from_day");
        Requirement.present(toDay, "window.to_day");
        Requirement.that(fromDay <= toDay, "window ends before it starts: " + fromDay + ".." + toDay);
    }

    /** The SQL condition that a measurement lies inside. */
    public String condition() {
        return "datediff(" + quoted(measured) + ", " + quoted(since) + ") between " + fromDay + " and " + toDay;
    }

    /** In words, for conventions. */
    public String words() {
        return measured + " lies " + fromDay + " to " + toDay + " days after " + since;
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }
}
