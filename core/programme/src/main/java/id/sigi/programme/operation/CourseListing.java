package id.sigi.programme.operation;

import id.sigi.programme.vocabulary.training.CourseCategory;
import id.sigi.programme.vocabulary.training.CourseMode;
import java.util.Objects;

/**
 * What the catalogue says of a course for a while.
 *
 * @param title its title
 * @param category subject
 * @param mode mode of delivery
 * @param priceIdr price in rupiah
 */
public record CourseListing(String title, CourseCategory category, CourseMode mode, long priceIdr) {
    private static final int LONGEST = 200;

    public CourseListing {
        checkName(title);
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(mode, "mode");
        if (priceIdr <= 0) {
            throw new IllegalArgumentException("a course has a positive price");
        }
    }

    /** Names of the catalogue are printable and of bounded length. */
    static void checkName(String name) {
        if (name.isBlank() || name.length() > LONGEST || name.matches("(?s).*\\p{Cntrl}.*")) {
            throw new IllegalArgumentException("a name has one to " + LONGEST + " printable letters");
        }
    }
}
