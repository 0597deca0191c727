package id.sigi.reports.disclosure;

/**
 * Why a cell is not printed. For the keeper of the data only: a reader who knew it would know more of the count than that it is withheld.
 */
public enum Reason {
    /** Fewer people than the minimum have the characteristic. */
    SMALL_NUMERATOR,
    /** The number rests on fewer people than the minimum. */
    SMALL_DENOMINATOR,
    /** Fewer people than the minimum do not have the characteristic. */
    SMALL_COMPLEMENT,
    /** An arm of the contrast has fewer people than the minimum. */
    SMALL_ARM,
    /** The number could be used to work out a hidden cell of the same table. */
    COMPLEMENTARY,
    /** The number was worked out from a hidden cell and would give it away. */
    DERIVED,
    /** With other numbers of the publication it would give away a count of too few people. */
    DIFFERENCE
}
