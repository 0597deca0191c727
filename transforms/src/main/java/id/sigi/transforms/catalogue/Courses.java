package id.sigi.transforms.catalogue;

import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.transforms.fact.FactKind;
import id.sigi.transforms.fact.Facts;
import id.sigi.transforms.table.TableRow;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.unsafe.types.UTF8String;

/** The courses of the catalogue as they were listed. */
public final class Courses implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ArrayList<Course> courses;

    private Courses(List<Course> courses) {
        this.courses = new ArrayList<>(courses);
    }

    private record Course(String id, String provider, String category, String mode) implements Serializable {}

    static Courses of(Facts catalogue) {
        return new Courses(catalogue.of(FactKind.COURSE_LISTED).stream()
                .map(Courses::course)
                .toList());
    }

    private static Course course(UnsafeRow fact) {
        return new Course(
                text(fact, Fields.COURSE_ID),
                text(fact, Fields.PROVIDER_ID),
                text(fact, Fields.COURSE_CATEGORY),
                text(fact, Fields.COURSE_MODE));
    }

    private static String text(UnsafeRow fact, Field field) {
        return fact.getUTF8String(FactKind.COURSE_LISTED.place(field)).toString();
    }

    /** The institution of each course. */
    public Map<String, String> providers() {
        Map<String, String> providers = new HashMap<>();
        courses.forEach(course -> providers.put(course.id(), course.provider()));
        return providers;
    }

    /** Describes courses in rows of a table. */
    Description into(TableRow row) {
        return new Description(row);
    }

    /** Writes a course's institution, category and mode into rows of one table. For one thread. */
    final class Description implements Predicate<UTF8String> {
        private final TableRow row;
        private final Map<UTF8String, Course> byId = new HashMap<>();
        private final int provider;
        private final int category;
        private final int mode;

        private Description(TableRow row) {
            this.row = row;
            courses.forEach(course -> byId.put(UTF8String.fromString(course.id()), course));
            provider = row.place(Fields.PROVIDER_ID);
            category = row.place(Fields.COURSE_CATEGORY);
            mode = row.place(Fields.COURSE_MODE);
        }

        /** Describes a course; false if it was never listed. */
        @Override
        public boolean test(UTF8String id) {
            Course course = byId.get(id);
            if (course == null) {
                return false;
            }
            row.text(provider, UTF8String.fromString(course.provider()))
                    .text(category, UTF8String.fromString(course.category()))
                    .text(mode, UTF8String.fromString(course.mode()));
            return true;
        }
    }
}
