/**
 * Confidence intervals of a proportion: {@link id.sigi.methods.proportion.Wilson} (1927, score interval, with or without continuity correction)
 * and {@link id.sigi.methods.proportion.ClopperPearson} (1934, exact, never below its level); {@link id.sigi.methods.proportion.BetaQuantile} and
 * {@link id.sigi.methods.proportion.Normal} are the distributions they need (Brown, Cai and DasGupta 2001 compare them). It knows counts only.
 */
package id.sigi.methods.proportion;
