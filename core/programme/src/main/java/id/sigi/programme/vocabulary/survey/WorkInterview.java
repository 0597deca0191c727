package id.sigi.programme.vocabulary.survey;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one person was asked about work, in the terms that the rules of labour status need. A survey that does not have a question says so; nothing
 * is filled in.
 *
 * @param status status in employment of the main job, or the state out of employment that the respondent names; empty out of employment where the
 *     survey does not ask which
 * @param looks looked for work in the reference period
 * @param prepares prepared a business of one's own in it
 * @param reason why neither
 * @param isAvailable would begin at once; where a survey asks instead whether an offered job would be taken, that
 * @param wantsMoreHours of the employed, wants to work more hours
 * @param hours hours actually worked in the reference week in all jobs together, 0 for who was absent from work; empty where it was not asked
 */
public record WorkInterview(
        Optional<LabourStatus> status,
        Answer looks,
        Answer prepares,
        NotSeeking reason,
        Answer isAvailable,
        Answer wantsMoreHours,
        OptionalInt hours) {
    private static final int HOURS_OF_A_WEEK = 168;

    public WorkInterview {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(looks, "looks");
        Objects.requireNonNull(prepares, "prepares");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(isAvailable, "isAvailable");
        Objects.requireNonNull(wantsMoreHours, "wantsMoreHours");
        hours.ifPresent(some -> {
            if (some < 0 || some > HOURS_OF_A_WEEK) {
                throw new IllegalArgumentException("a week has no " + some + " hours of work");
            }
        });
    }

    /** Of a survey that asks for the status alone, as the programme's does. */
    public static WorkInterview ofStatus(LabourStatus status) {
        return new WorkInterview(
                Optional.of(status),
                Answer.NOT_ASKED,
                Answer.NOT_ASKED,
                NotSeeking.NOT_ASKED,
                Answer.NOT_ASKED,
                Answer.NOT_ASKED,
                OptionalInt.empty());
    }

    public boolean isEmployed() {
        return status.filter(LabourStatus::isEmployed).isPresent();
    }

    /** Looks for work or prepares a business. */
    public boolean seeks() {
        return looks.isYes() || prepares.isYes();
    }

    /** Whether the survey asked of everybody whether and, if not, why not. */
    public boolean isAskedOfSeeking() {
        return looks != Answer.NOT_ASKED && prepares != Answer.NOT_ASKED && reason != NotSeeking.NOT_ASKED;
    }

    /** Says not to be available; who was not asked does not say so. */
    public boolean isUnavailable() {
        return isAvailable.isNo();
    }
}
