package id.sigi.programme.scenario.people;

import id.sigi.programme.vocabulary.EducationLevel;

/** Steps of schooling that the generator's equations count with. */
final class Schooling {
    /** Steps of the usual applicant. */
    static final int USUAL = 2;

    private Schooling() {}

    static int steps(EducationLevel level) {
        return switch (level) {
            case PRIMARY_OR_BELOW -> 0;
            case JUNIOR_SECONDARY -> 1;
            case SENIOR_SECONDARY -> 2;
            case VOCATIONAL_SECONDARY -> 3;
            case TERTIARY -> 4;
        };
    }
}
