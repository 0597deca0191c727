/**
 * What can be said of an effect when not everybody answered: intervals of values instead of a value. The doors are
 * {@link id.sigi.methods.bounds.LeeBounds} and {@link id.sigi.methods.bounds.WorstCase}. It knows outcomes of respondents and counts of the
 * others.
 */
package id.sigi.methods.bounds;
