package id.sigi.transforms.person;

/**
 * Something that is under way from one instant until another, in microseconds since 1970.
 *
 * @param from when it began, inclusive
 * @param until when it ended, exclusive; the greatest number while it has not
 * @param amount an amount that goes with it
 */
record Span(long from, long until, long amount) {
    /** Whether it is under way just before an instant. */
    boolean isOpenBefore(long instant) {
        return from < instant && until >= instant;
    }
}
