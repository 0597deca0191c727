package id.sigi.methods.plan.data;

import id.sigi.methods.plan.check.Requirement;

/**
 * The same words in the two languages of the reports.
 *
 * @param en English
 * @param id Indonesian
 */
public record Wording(String en, String id) {
    public Wording {
        Requirement.text(en, "en");
        Requirement.text(id, "id");
    }

    /** The same words for both languages, as a plan gives them that writes one text. */
    public static Wording valueOf(String both) {
        return new Wording(both, both);
    }
}
