package id.sigi.programme.labour;

import id.sigi.programme.vocabulary.survey.Answer;
import id.sigi.programme.vocabulary.survey.NotSeeking;
import id.sigi.programme.vocabulary.survey.WorkInterview;
import java.util.Optional;

/**
 * The employed by hours over all jobs together and by whether they want more work, in the three classes of Statistics Indonesia. Hours of the main
 * job alone would call those short who make up a week with a second job.
 */
public enum WorkingTime {
    /** The normal hours or more; who was absent all week counts here. */
    FULL_TIME,
    /** Fewer, and wants no more: part-time worker. */
    PART_TIME,
    /** Fewer, and seeks work, prepares a business, waits for one to begin, is discouraged, or would take an offer: underemployed. */
    UNDEREMPLOYED;

    /** The normal hours of a week in Indonesian statistics. */
    public static final int NORMAL_HOURS = 35;

    /** The class of an employed person, empty for all others and where hours were not asked. */
    public static Optional<WorkingTime> find(WorkInterview interview) {
        if (!interview.isEmployed() || interview.hours().isEmpty()) {
            return Optional.empty();
        }
        if (!isShort(interview)) {
            return Optional.of(FULL_TIME);
        }
        boolean wants = interview.seeks()
                || interview.reason().isFutureStart()
                || interview.reason() == NotSeeking.DISCOURAGED
                || interview.isAvailable().isYes();
        return Optional.of(wants ? UNDEREMPLOYED : PART_TIME);
    }

    /**
     * Time-related underemployment by resolution I of the 19th International Conference of Labour Statisticians: employed, fewer than the normal hours in
     * all jobs, wants more hours, and does not say to be unavailable. Empty for the employed of whom hours, or the wish for more of them, were not asked.
     */
    public static Optional<Boolean> isTimeRelatedUnderemployed(WorkInterview interview) {
        if (interview.isEmployed() && interview.hours().isEmpty()) {
            return Optional.empty();
        }
        if (!interview.isEmployed() || !isShort(interview)) {
            return Optional.of(false);
        }
        return interview.wantsMoreHours() == Answer.NOT_ASKED
                ? Optional.empty()
                : Optional.of(interview.wantsMoreHours().isYes() && !interview.isUnavailable());
    }

    private static boolean isShort(WorkInterview interview) {
        int hours = interview.hours().orElseThrow();
        return hours > 0 && hours < NORMAL_HOURS;
    }
}
