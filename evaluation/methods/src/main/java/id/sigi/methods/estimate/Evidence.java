package id.sigi.methods.estimate;

/** Kind of evidence behind an estimate. Different kinds never share a column or a chart. */
public enum Evidence {
    /** Randomised by the lottery: a causal contrast. */
    LOTTERY,
    /** The same people before and after, without a comparison: monitoring, not impact. */
    BEFORE_AFTER,
    /** A count, share or mean of administrative records: a census of the programme, no sampling error. */
    DESCRIPTIVE,
    /** A share, ratio or mean from a weighted sample survey, with design-based error. */
    SURVEY,
    /** Scores, ratings and agreement of raters. */
    MEASUREMENT
}
