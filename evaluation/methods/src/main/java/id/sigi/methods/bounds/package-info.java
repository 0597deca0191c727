/**
 * What can be said of an effect when not everybody answered: intervals of values instead of a value. {@link id.sigi.methods.bounds.LeeBounds}
 * trims the arm that answered more (Lee 2009, Review of Economic Studies 76(3)) and bounds the effect on always-respondents;
 * {@link id.sigi.methods.bounds.WorstCaseBounds} fills missing outcomes with the least and greatest value (Horowitz and Manski 2000); intervals
 * cover the parameter (Imbens and Manski 2004). {@link id.sigi.methods.bounds.StratifiedBounds} takes them within the cells of a draw, and
 * {@link id.sigi.methods.bounds.BoundsEstimator} does so where the rows are: the partitions' clusters are the cells, so that each lies in one
 * partition and is sorted there. It knows outcomes of respondents and counts of the others, and must not know why people did not answer.
 */
package id.sigi.methods.bounds;
