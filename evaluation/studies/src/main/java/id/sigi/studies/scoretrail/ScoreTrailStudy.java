package id.sigi.studies.scoretrail;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import id.sigi.methods.moments.Moments;
import id.sigi.methods.plan.check.NearestName;
import id.sigi.methods.trail.RatedStars;
import id.sigi.methods.trail.RatingTrail;
import id.sigi.methods.trail.ScoreTrail;
import id.sigi.methods.trail.SourceEvent;
import id.sigi.methods.trail.TracedAssessment;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.fault.RequestFault;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/**
 * Makes the score of a provider again from the events of its assessments. Of the provider's courses each assessment comes to the driver, of all others a sum
 * per course and phase, of ratings a count by stars; single ratings are handed on one by one. It shares the kernels with the study whose number it checks
 * and none of its aggregation.
 */
public final class ScoreTrailStudy {
    private static final int MOST_UNITS = 1_000_000;
    private static final int NEAREST = 3;
    private static final String FACT = "fact";
    private static final String OCCURRED = "occurred";

    private final Dataset<Row> assessments;
    private final Tables tables;

    /**
     * What a trail is made from.
     *
     * @param panel gold assessments that the score was made from
     * @param assessed silver events of assessments
     * @param rated silver events of ratings
     * @param ratings gold ratings of the same build as the panel; empty where they are gone
     * @param isOneBuild whether the panel was built from these very events
     */
    public record Tables(
            Dataset<Row> panel,
            Dataset<Row> assessed,
            Dataset<Row> rated,
            Optional<Dataset<Row>> ratings,
            boolean isOneBuild) {}

    public ScoreTrailStudy(Tables tables) {
        this.tables = tables;
        this.assessments = AssessmentFacts.of(tables.panel(), tables.assessed());
    }

    /** Sums of a course in a phase. */
    private record UnitSums(String provider, String course, long sum, long count, long differing) {
        Moments moments() {
            return new Moments(1, sum / (double) (AssessmentFacts.ASPECTS.size() * count), 0);
        }
    }

    /**
     * How the score was made.
     *
     * @param name a course or a provider
     * @throws RequestFault if no assessment is of such a course or provider
     */
    public ScoreTrail trail(String name) {
        List<UnitSums> units = units();
        Optional<String> course = units.stream()
                .filter(unit -> unit.course().equals(name))
                .map(UnitSums::course)
                .findFirst();
        String provider = units.stream()
                .filter(
                        course.isPresent()
                                ? unit -> unit.course().equals(name)
                                : unit -> unit.provider().equals(name))
                .map(UnitSums::provider)
                .findFirst()
                .orElseThrow(() -> unknown(name, units));
        NavigableMap<String, Moments> others = new TreeMap<>();
        units.stream()
                .filter(unit -> !unit.provider().equals(provider))
                .forEach(unit -> others.merge(unit.provider(), unit.moments(), Moments::plus));
        Set<String> courses = courses(units, unit -> unit.provider().equals(provider));
        return new ScoreTrail(
                provider,
                course,
                assessments(provider, courses),
                others,
                tables.isOneBuild(),
                units.stream().mapToLong(UnitSums::differing).sum());
    }

    private static Set<String> courses(List<UnitSums> units, Predicate<UnitSums> of) {
        return units.stream().filter(of).map(UnitSums::course).collect(Collectors.toCollection(TreeSet::new));
    }

    /** One scan: what counts of every provider, in the order in which moments are put together. */
    private List<UnitSums> units() {
        Column[] unit = {
            col(Fields.PROVIDER_ID.name()),
            AssessmentFacts.part(Fields.COURSE_ID).as(Fields.COURSE_ID.name()),
            AssessmentFacts.part(Fields.ASSESSMENT_PHASE).as(Fields.ASSESSMENT_PHASE.name())
        };
        Column scores = AssessmentFacts.ASPECTS.stream()
                .map(AssessmentFacts::part)
                .reduce(Column::plus)
                .orElseThrow();
        List<Row> rows = assessments
                .where(col(AssessmentFacts.PANEL).isNotNull())
                .groupBy(unit)
                .agg(
                        sum(scores).cast(DataTypes.LongType),
                        count(lit(1)),
                        sum(when(AssessmentFacts.differs(), 1L).otherwise(0L)))
                .orderBy(
                        col(Fields.PROVIDER_ID.name()),
                        col(Fields.COURSE_ID.name()),
                        col(Fields.ASSESSMENT_PHASE.name()))
                .limit(MOST_UNITS + 1)
                .collectAsList();
        if (rows.size() > MOST_UNITS) {
            throw new RequestFault(
                    "There are more than " + MOST_UNITS + " courses in phases",
                    "their means are put together on the driver",
                    "Audit a lake of fewer courses");
        }
        return rows.stream()
                .map(row -> new UnitSums(
                        row.getString(0), row.getString(1), row.getLong(3), row.getLong(4), row.getLong(5)))
                .toList();
    }

    private static RequestFault unknown(String name, List<UnitSums> units) {
        Set<String> known = courses(units, unit -> true);
        units.forEach(unit -> known.add(unit.provider()));
        List<String> nearest = nearest(name, known);
        return new RequestFault(
                "There is no score of " + name,
                "no assessment of the panel gold.course_assessments is of such a course or provider",
                nearest.isEmpty()
                        ? "Name a course_id or provider_id of that table"
                        : "The nearest are " + String.join(", ", nearest));
    }

    private static List<String> nearest(String name, Set<String> known) {
        Set<String> left = new TreeSet<>(known);
        List<String> nearest = new ArrayList<>();
        for (int at = 0; at < NEAREST; at++) {
            NearestName.find(name, left).ifPresent(near -> {
                nearest.add(near);
                left.remove(near);
            });
        }
        return nearest;
    }

    private List<TracedAssessment> assessments(String provider, Set<String> courses) {
        Column isOwn = col(Fields.PROVIDER_ID.name()).equalTo(provider);
        Column isUncounted = col(AssessmentFacts.PANEL)
                .isNull()
                .and(AssessmentFacts.part(Fields.COURSE_ID).isInCollection(courses));
        return assessments.where(isOwn.or(isUncounted)).collectAsList().stream()
                .map(AssessmentFacts::assessment)
                .toList();
    }

    /** Ratings of the course that was asked for, or of all courses of the provider that were assessed. */
    public RatingTrail ratings(ScoreTrail trail) {
        return new RatingTrail(byStars(told(trail)), tables.ratings().map(panel -> byStars(panel.where(isOf(trail)))));
    }

    private static Column isOf(ScoreTrail trail) {
        Set<String> courses = trail.asked().stream()
                .map(one -> one.content().course())
                .collect(Collectors.toCollection(TreeSet::new));
        return col(Fields.COURSE_ID.name()).isInCollection(courses);
    }

    private static SortedMap<Integer, Long> byStars(Dataset<Row> ratings) {
        SortedMap<Integer, Long> counts = new TreeMap<>();
        ratings.groupBy(col(Fields.STARS.name()))
                .agg(count(lit(1)))
                .collectAsList()
                .forEach(row -> counts.put(row.getInt(0), row.getLong(1)));
        return counts;
    }

    /** The earliest event of each rating, without who gave it. */
    private Dataset<Row> told(ScoreTrail trail) {
        return tables.rated()
                .where(isOf(trail))
                .groupBy(col(Fields.PURCHASE_ID.name()))
                .agg(min(struct(
                                col(Fields.OCCURRED_AT.name()).as(OCCURRED),
                                col(Fields.EVENT_ID.name()),
                                col(Fields.COURSE_ID.name()),
                                col(Fields.STARS.name())))
                        .as(FACT))
                .select(FACT + ".*");
    }

    /** The first of the same ratings, in the order of their time. */
    public List<RatedStars> listRatings(ScoreTrail trail, int most) {
        return ordered(trail).limit(most).collectAsList().stream()
                .map(ScoreTrailStudy::rating)
                .toList();
    }

    /** All of them one by one; only some are in memory at a time. */
    public Iterator<RatedStars> iterateRatings(ScoreTrail trail) {
        Iterator<Row> rows = ordered(trail).toLocalIterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public RatedStars next() {
                return rating(rows.next());
            }
        };
    }

    private Dataset<Row> ordered(ScoreTrail trail) {
        return told(trail)
                .orderBy(col(OCCURRED), col(Fields.EVENT_ID.name()))
                .select(
                        col(OCCURRED).cast(DataTypes.StringType),
                        col(Fields.EVENT_ID.name()),
                        col(Fields.COURSE_ID.name()),
                        col(Fields.STARS.name()));
    }

    private static RatedStars rating(Row row) {
        return new RatedStars(new SourceEvent(row.getString(1), row.getString(0)), row.getString(2), row.getInt(3));
    }
}
