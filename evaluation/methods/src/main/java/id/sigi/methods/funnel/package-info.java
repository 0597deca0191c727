/**
 * Funnel plots for comparing institutions: {@link id.sigi.methods.funnel.FunnelPlot} of units against a target, with exact interpolated limits at
 * small numbers ({@link id.sigi.methods.funnel.ExactLimits}) and limits that allow for the variance between units
 * ({@link id.sigi.methods.funnel.OverDispersion}). Source: Spiegelhalter, Funnel plots for comparing institutional performance (Stat Med 24, 2005). It knows
 * units by name and asks nothing about what they are.
 */
package id.sigi.methods.funnel;
