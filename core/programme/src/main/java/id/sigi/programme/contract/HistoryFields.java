package id.sigi.programme.contract;

/**
 * Fields that tell what was known when a draw was held from what became known after it; see {@link Fields}. Something is known from the instant at which it
 * happened, or, of an exclusion list, from that at which the list became known to the programme.
 */
public final class HistoryFields {
    public static final Field HELD_AT = Field.of("held_at", FieldType.TIMESTAMP, "when the draw was held");

    // Households.
    public static final Field COUNT_MEMBERS =
            count("count_members", "registered applicants of the family card, whenever they registered");
    public static final Field COUNT_MEMBERS_AT_DRAW =
            count("count_members_at_draw", "of these, those who had registered before the draw was held");
    public static final Field COUNT_ENTRANTS =
            count("count_entrants", "entries of the family card's people in the draw");
    public static final Field COUNT_WINNERS = count("count_winners", "of these, those that won");
    public static final Field PLACES_LEFT = Field.of(
            "places_left",
            FieldType.INTEGER,
            "places that the family card's people could still win after the draw; negative where more won than the cap allows");
    public static final Field COUNT_REVOKED_BEFORE = count(
            "count_revoked_before", "participations of the family card's people revoked before the draw was held");
    public static final Field COUNT_REVOKED_SINCE = count(
            "count_revoked_since",
            "participations of the family card's people revoked when the draw was held or after it");

    // People.
    public static final Field IS_VERIFIED_AT_DRAW = Field.of(
            "is_verified_at_draw",
            FieldType.BOOLEAN,
            "the identity had been checked and had passed when the draw was held");
    public static final Field COUNT_GROUNDS_AT_DRAW = count(
            "count_grounds_at_draw",
            "grounds on lists that bar from the wave, hold on the day of the draw, and were known and not withdrawn when it was held");
    public static final Field COUNT_GROUNDS_WITHDRAWN =
            count("count_grounds_withdrawn", "of the grounds known when the draw was held, those withdrawn since");
    public static final Field COUNT_GROUNDS_SINCE = count(
            "count_grounds_since",
            "grounds that bar from the wave and hold on the day of the draw, but became known after it; not counted are those withdrawn"
                    + " since, and the programme's own blacklisting after a revocation");
    public static final Field GROUND_KNOWN_AT = Field.of(
            "ground_known_at", FieldType.TIMESTAMP, "when the first of the grounds known after the draw became known");
    public static final Field IS_REVOKED_SINCE =
            Field.of("is_revoked_since", FieldType.BOOLEAN, "the participation was revoked after the draw was held");

    private HistoryFields() {}

    private static Field count(String name, String meaning) {
        return Field.of(name, FieldType.INTEGER, meaning).within(Bounds.NOT_NEGATIVE);
    }
}
