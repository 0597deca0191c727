/**
 * Ratios of one group's share to another's: {@link id.sigi.methods.inclusion.ParityIndex} of two plain shares, {@link
 * id.sigi.methods.inclusion.StandardisedParity} over a composition that both groups share (direct standardisation, Rothman, Greenland and Lash
 * 2008). It knows counts, not groups.
 */
package id.sigi.methods.inclusion;
