package id.sigi.programme.vocabulary.training;

/** Subject category of a course. */
public enum CourseCategory {
    SALES_MARKETING,
    FOOD_BEVERAGE,
    FINANCE,
    LANGUAGE,
    INFORMATION_TECHNOLOGY,
    LIFESTYLE,
    ENTREPRENEURSHIP,
    TECHNICAL
}
