/**
 * The small shapes that rows are reduced to: {@link id.sigi.methods.moments.Moments}, {@link id.sigi.methods.moments.WeightedMoments},
 * {@link id.sigi.methods.moments.CrossMoments} and {@link id.sigi.methods.moments.Tally}. All merge with plus, in any order and grouping, up
 * to rounding. They know no outcome and no arm.
 */
package id.sigi.methods.moments;
