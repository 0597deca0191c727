package id.sigi.methods.trail;

/**
 * Stars of a beneficiary, who is not named.
 *
 * @param event the earliest event that told of them
 * @param course the course
 * @param stars one to five
 */
public record RatedStars(SourceEvent event, String course, int stars) {}
