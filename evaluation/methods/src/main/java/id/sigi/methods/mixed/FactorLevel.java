package id.sigi.methods.mixed;

/**
 * A group of a factor.
 *
 * @param factor place of the factor in the data
 * @param place of the group among the factor's levels
 */
public record FactorLevel(int factor, int place) {}
