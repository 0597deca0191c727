package id.sigi.methods.plan.survey;

import id.sigi.methods.plan.check.Requirement;

/**
 * Differences of every mean, ratio and total between groups, with the covariance of both.
 *
 * @param by column whose values are the groups
 * @param from the value that all others are compared with
 */
public record GroupDifference(String by, String from) {
    public GroupDifference {
        by = Requirement.text(by, "differences.by");
        from = Requirement.text(from, "differences.from");
    }
}
