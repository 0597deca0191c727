package id.sigi.methods.inclusion;

import id.sigi.methods.estimate.Inference;
import id.sigi.methods.proportion.Wilson;

/**
 * A group's share among the people of a programme over its share of a population that is known from elsewhere; 1 where the group is represented as in
 * the population. The population's share is taken as it is given, without error; the 95 % interval is Wilson's of the first share, divided by it.
 *
 * @param members people of the group in the programme
 * @param people all people of the programme
 * @param share the group's share of the population, above zero
 */
public record Representation(long members, long people, double share) {
    public Representation {
        if (members < 0 || members > people || people < 1 || !(share > 0) || share > 1) {
            throw new IllegalArgumentException("no shares: " + members + "/" + people + " over " + share);
        }
    }

    /** The ratio. */
    public Inference find() {
        Inference wilson = Wilson.inference(members, people);
        return Inference.interval(
                (double) members / people / share,
                wilson.confLow().orElseThrow() / share,
                wilson.confHigh().orElseThrow() / share);
    }
}
