package id.sigi.methods.audit;

/**
 * Something that an audit found against a draw.
 *
 * @param draw identifier of the draw, or {@value #ALL}
 * @param check the check that found it
 * @param words what was found; counts, never people
 */
public record Finding(String draw, DrawCheck check, String words) {
    /** All draws together. */
    public static final String ALL = "all draws";
}
