package id.sigi.programme.contract;

import id.sigi.programme.vocabulary.DrawStage;

/** Fields of a draw's rules, of what its record is audited by, and of the chances that follow from it. */
public final class DrawFields {
    public static final Field DRAW_STAGE = Field.code(
            "draw_stage",
            DrawStage.class,
            "whether a draw was among the applicants of one area, or among those of all areas who had lost there");
    public static final Field HOUSEHOLD_CAP = Field.of(
                    "household_cap", FieldType.INTEGER, "most recipients of one family card at the draw")
            .within(new Bounds(1, Double.POSITIVE_INFINITY));
    public static final Field HOUSEHOLD_PLACES = Field.of(
            "household_places",
            FieldType.INTEGER,
            "places that the family card's people could still win at the draw; not positive where none was left");
    public static final Field OPERATOR_ID = Field.of(
            "operator_id",
            FieldType.STRING,
            "code of the operator or service point that entered an application, never a name; empty where the applicant did");
    public static final Field IS_APPLIED =
            Field.of("is_applied", FieldType.BOOLEAN, "an application to the draw's stratum is on record");
    public static final Field IS_EXCLUDED =
            Field.of("is_excluded", FieldType.BOOLEAN, "the application was kept out of the draw");
    public static final Field COUNT_EARLIER_WINS = Field.of(
                    "count_earlier_wins", FieldType.INTEGER, "draws that the applicant had won before this one")
            .within(Bounds.NOT_NEGATIVE);
    public static final Field COUNT_RECORDS = Field.of(
                    "count_records",
                    FieldType.LONG,
                    "records of the draw with different content; one is as it should be")
            .within(Bounds.NOT_NEGATIVE);
    public static final Field ASSIGNMENT_PROBABILITY = Field.of(
                    "assignment_probability",
                    FieldType.DOUBLE,
                    "chance with which this draw selected somebody of such a household")
            .within(Bounds.SHARE);
    public static final Field ASSIGNMENT_ERROR = Field.of(
                    "assignment_error",
                    FieldType.DOUBLE,
                    "by how much the chance may be wrong at most; zero where it is a plain quotient")
            .within(Bounds.NOT_NEGATIVE);
    public static final Field COUNT_ENTRIES = Field.of(
                    "count_entries",
                    FieldType.INTEGER,
                    "entries of the person in the draw, under whatever registration")
            .within(new Bounds(1, Double.POSITIVE_INFINITY));
    public static final Field PERSON_PROBABILITY = Field.of(
                    "person_probability",
                    FieldType.DOUBLE,
                    "chance with which this draw selected the person by any of the person's entries; empty for several entries"
                            + " where a household's cap was in the way")
            .within(Bounds.SHARE);
    public static final Field IS_WAVE_WINNER = Field.of(
            "is_wave_winner", FieldType.BOOLEAN, "the person won some draw of the wave, of the area or national");
    public static final Field WAVE_WIN_PROBABILITY = Field.of(
                    "wave_win_probability",
                    FieldType.DOUBLE,
                    "chance of winning some draw of the wave: the area's, or the national one after losing it")
            .within(Bounds.SHARE);
    public static final Field EVER_WIN_PROBABILITY = Field.of(
                    "ever_win_probability",
                    FieldType.DOUBLE,
                    "chance of ever winning if every loser entered all later draws of the same area and group on record, national ones included")
            .within(Bounds.SHARE);

    private DrawFields() {}
}
