package id.sigi.methods.plan.indicator;

import id.sigi.methods.plan.check.Requirement;
import id.sigi.methods.plan.data.Wording;

/**
 * Who maintains a registry of indicators and what is made of it.
 *
 * @param id identifier in capitals, as SDMX has it
 * @param name for people
 */
public record Agency(String id, Wording name) {
    public Agency {
        Requirement.text(id, "agency.id");
        Requirement.present(name, "agency.name");
        Requirement.that(
                id.matches("[A-Z][A-Z0-9_]*"),
                "agency.id is \"" + id + "\", and it is made of capitals, digits and underscores",
                "Write for example PMO_PRAKERJA; never the agency of an official list such as SDMX or IAEG-SDGs");
        Requirement.that(
                !id.equals("SDMX") && !id.equals("UNSD") && !id.equals("BPS"),
                "agency.id is " + id + ", which maintains official lists",
                "Name an agency of the programme's own");
    }
}
