package id.sigi.programme.scenario.people;

import id.sigi.programme.scenario.EndlineOutcome;
import id.sigi.programme.vocabulary.survey.LabourStatus;
import java.util.Objects;

/**
 * What the endline finds of a person in one of the two worlds, with or without participation.
 *
 * @param status labour status
 * @param hasNewJob started a new job or business
 * @param monthlyIncomeIdr income from all jobs per month in rupiah, zero if not employed
 * @param hasUsedCertificate used a training certificate
 */
public record LifeOutcome(LabourStatus status, boolean hasNewJob, long monthlyIncomeIdr, boolean hasUsedCertificate) {
    public LifeOutcome {
        Objects.requireNonNull(status, "status");
        if (!status.isEmployed() && monthlyIncomeIdr != 0) {
            throw new IllegalArgumentException("only the employed have an income from jobs");
        }
    }

    /** The value of an outcome; truth is one, falsehood zero. */
    public long of(EndlineOutcome outcome) {
        return switch (outcome) {
            case IS_EMPLOYED -> number(status.isEmployed());
            case IS_SELF_EMPLOYED -> number(status.isSelfEmployed());
            case IS_BUSINESS_OWNER -> number(status.isBusinessOwner());
            case HAS_NEW_JOB -> number(hasNewJob);
            case MONTHLY_INCOME_IDR -> monthlyIncomeIdr;
            case HAS_USED_CERTIFICATE -> number(hasUsedCertificate);
        };
    }

    private static long number(boolean truth) {
        return truth ? 1 : 0;
    }
}
