package id.sigi.programme.vocabulary.training;

/** When assessors scored a course: before admission, or while it is sold. */
public enum AssessmentPhase {
    ADMISSION,
    MONITORING
}
