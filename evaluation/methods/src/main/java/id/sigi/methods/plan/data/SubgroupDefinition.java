package id.sigi.methods.plan.data;

import id.sigi.methods.plan.check.Requirement;

/**
 * A part of the people for whom everything is estimated once more.
 *
 * @param name as printed, for example {@code sex=FEMALE}
 * @param where SQL condition that says who belongs to it
 */
public record SubgroupDefinition(String name, String where) {
    public SubgroupDefinition {
        Requirement.text(name, "name");
        Requirement.text(where, "where");
        Requirement.that(!name.equals("all"), "\"all\" is everybody and cannot name a subgroup");
    }
}
