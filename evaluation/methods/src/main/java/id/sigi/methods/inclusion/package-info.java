/**
 * Ratios of one group's share to another's. The door is {@link id.sigi.methods.inclusion.ParityIndex}. It knows counts, not groups.
 */
package id.sigi.methods.inclusion;
