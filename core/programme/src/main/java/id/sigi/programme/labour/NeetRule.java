package id.sigi.programme.labour;

import id.sigi.programme.vocabulary.survey.Answer;
import java.util.Optional;

/**
 * Rules by which a young person is not in employment, education or training. Whoever takes a course and is neither at school nor at work is
 * counted by one and not by the other: participants of a training programme make the gap between them.
 */
public enum NeetRule {
    /** Indicator 8.6.1 in the text of its metadata: neither employed nor in education or training, formal or non-formal, courses among it. */
    SDG_TEXT {
        @Override
        public Optional<Boolean> isNeet(boolean isEmployed, Answer attendsSchool, Answer takesCourse) {
            if (isEmployed || attendsSchool.isYes() || takesCourse.isYes()) {
                return Optional.of(false);
            }
            return attendsSchool.isNo() && takesCourse.isNo() ? Optional.of(true) : Optional.empty();
        }
    },
    /** As ILOSTAT computes it for Indonesia: neither employed nor attending school; a course does not take anybody out. */
    ATTENDANCE {
        @Override
        public Optional<Boolean> isNeet(boolean isEmployed, Answer attendsSchool, Answer takesCourse) {
            if (isEmployed || attendsSchool.isYes()) {
                return Optional.of(false);
            }
            return attendsSchool.isNo() ? Optional.of(true) : Optional.empty();
        }
    };

    private static final int YOUNGEST = 15;
    private static final int OLDEST = 24;

    /** Whether one is of the age that the indicator is about, 15 to 24; applicants of the programme are 18 at least. */
    public static boolean isYouth(int age) {
        return age >= YOUNGEST && age <= OLDEST;
    }

    /** Whether a young person is one; empty where the survey does not tell. */
    public abstract Optional<Boolean> isNeet(boolean isEmployed, Answer attendsSchool, Answer takesCourse);
}
