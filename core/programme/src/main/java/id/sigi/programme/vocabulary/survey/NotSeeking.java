package id.sigi.programme.vocabulary.survey;

/** Why somebody neither looks for work nor prepares a business, as far as the rules of labour status tell reasons apart. */
public enum NotSeeking {
    /** Has given up, because there seems to be no work to be found: discouraged. */
    DISCOURAGED,
    /** Has a job that did not begin yet. */
    JOB_TO_BEGIN,
    /** Has a business that did not begin yet. */
    BUSINESS_TO_BEGIN,
    /** School, housework, age, health, and all else. */
    OTHER,
    /** Seeks, so that the question does not arise. */
    SEEKS,
    NOT_ASKED;

    /** A job or a business of one's own is about to begin: a future starter. */
    public boolean isFutureStart() {
        return this == JOB_TO_BEGIN || this == BUSINESS_TO_BEGIN;
    }
}
