package id.sigi.methods.plan.indicator;

import id.sigi.methods.plan.check.Requirement;

/**
 * What files of exchange of a plan that stands alone must say besides: without it, none are written.
 *
 * @param agency who maintains the indicators
 * @param version version of their structure, for example {@code 1.0}
 * @param period the time that the values are of: a year, a month as {@code 2020-08}, or a day
 */
public record Exchange(Agency agency, String version, String period) {
    public Exchange {
        Requirement.present(agency, "exchange.agency");
        Requirement.that(
                version != null && version.matches("\\d+\\.\\d+"),
                "exchange.version must be two numbers with a point, for example \"1.0\", in quotation marks");
        Requirement.text(period, "exchange.period");
        Requirement.that(
                period.matches("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?"),
                "exchange.period is \"" + period
                        + "\", and a period is a year, a month or a day: 2020, 2020-08, 2020-08-31",
                "Write it so, in quotation marks");
    }
}
