package id.sigi.programme.contract.table;

import id.sigi.programme.contract.CubeFields;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.PanelFields;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tables that add up what many people did. Their rows are sums of whole numbers over people, purchases and assessments, and what is derived from
 * the sums of the same row; a cell that nobody added to has no row.
 */
public final class CubeContracts {
    /**
     * Applications and draws are told under the wave, area and group of the application or the draw; a national draw's entries under the area of the domicile.
     * Everything else an applicant does is told under the wave of the account, the area of the domicile, and the group of the draw that was won in that wave;
     * wave and group are empty for who holds no account. Of registered applicants only.
     */
    public static final TableContract MONITORING_CUBE = new TableContract(
            Layer.GOLD,
            "monitoring_cube",
            "one row per wave, area, priority group and day on which something happened",
            List.of(Fields.WAVE, Fields.AREA, Fields.PRIORITY_GROUP, CubeFields.DAY),
            List.of(
                    Fields.WAVE.optional(),
                    Fields.AREA,
                    Fields.PRIORITY_GROUP.optional(),
                    CubeFields.DAY,
                    CubeFields.COUNT_APPLIED,
                    CubeFields.COUNT_APPLIED_ELIGIBLE,
                    CubeFields.COUNT_EXCLUDED,
                    CubeFields.COUNT_ENTERED,
                    CubeFields.COUNT_SELECTED,
                    CubeFields.COUNT_ACCOUNTS_OPENED,
                    CubeFields.COUNT_ENROLLED,
                    Fields.SPENT_IDR,
                    CubeFields.COUNT_TRAINED,
                    CubeFields.COUNT_INCENTIVES_PAID,
                    Fields.DISBURSED_IDR,
                    CubeFields.COUNT_INCENTIVES_FAILED,
                    CubeFields.COUNT_COMPLAINTS_OPENED,
                    CubeFields.COUNT_COMPLAINTS_RESOLVED,
                    CubeFields.COUNT_REVOKED,
                    Fields.RETURNED_IDR));

    private static final List<Field> OF_COURSES = List.of(
            CubeFields.COUNT_ENROLLED,
            Fields.SPENT_IDR,
            CubeFields.COUNT_ENROLLED_TRAINED,
            CubeFields.SHARE_TRAINED.optional(),
            CubeFields.COUNT_TRAINED,
            CubeFields.COUNT_STARS_1,
            CubeFields.COUNT_STARS_2,
            CubeFields.COUNT_STARS_3,
            CubeFields.COUNT_STARS_4,
            CubeFields.COUNT_STARS_5,
            CubeFields.STARS_MEAN.optional(),
            CubeFields.COUNT_ASSESSMENTS,
            CubeFields.ASSESSED_POINTS,
            Fields.SCORE_MEAN.optional());

    /**
     * Purchases by the month of the purchase, completions by that of the completion, ratings and assessments, as in {@link TableContracts#COURSE_RATINGS} and
     * {@link TableContracts#COURSE_ASSESSMENTS}, by theirs. Complaints are in {@link #MONITORING_CUBE} alone: a complaint names no course, institution or platform.
     * The institution is that under which the course was first listed; empty for a course that never was.
     */
    public static final TableContract COURSE_MONTHS = new TableContract(
            Layer.GOLD,
            "course_months",
            "one row per course and month in which something happened",
            List.of(Fields.COURSE_ID, PanelFields.MONTH),
            Stream.of(List.of(Fields.COURSE_ID, PanelFields.MONTH, Fields.PROVIDER_ID.optional()), OF_COURSES)
                    .flatMap(List::stream)
                    .toList());

    /** The sums of {@link #COURSE_MONTHS} over the courses that an institution listed. */
    public static final TableContract PROVIDER_MONTHS = new TableContract(
            Layer.GOLD,
            "provider_months",
            "one row per training institution and month in which something happened to its courses",
            List.of(Fields.PROVIDER_ID, PanelFields.MONTH),
            Stream.of(List.of(Fields.PROVIDER_ID, PanelFields.MONTH), OF_COURSES)
                    .flatMap(List::stream)
                    .toList());

    private CubeContracts() {}

    static List<TableContract> list() {
        return List.of(COURSE_MONTHS, PROVIDER_MONTHS, MONITORING_CUBE);
    }
}
