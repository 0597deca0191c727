package id.sigi.programme.vocabulary.training;

/** Mode of delivery, as in the assessors' handbook of 2023. */
public enum CourseMode {
    WEBINAR,
    BLENDED_ONLINE,
    CLASSROOM
}
