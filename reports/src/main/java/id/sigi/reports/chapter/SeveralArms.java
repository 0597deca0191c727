package id.sigi.reports.chapter;

import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.reports.disclosure.Cell;
import id.sigi.reports.disclosure.Released;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether arms are compared in several ways on one page, so that whatever is named must say which arms it compares.
 *
 * @param edition the words
 * @param areSeveral whether there is more than one contrast of two arms
 */
public record SeveralArms(Edition edition, boolean areSeveral) {
    public static SeveralArms of(Edition edition, Stream<Label> labels) {
        long contrasts = labels.map(Label::contrast)
                .filter(contrast -> contrast.kind() == Contrast.Kind.DIFFERENCE)
                .distinct()
                .count();
        return new SeveralArms(edition, contrasts > 1);
    }

    public static SeveralArms of(Edition edition, Released set) {
        return of(edition, set.cells().stream().map(Cell::label));
    }

    /** The name of something with the arms that it compares. */
    public String name(String of, Label label) {
        return areSeveral && !label.contrast().isEmpty()
                ? of + ": " + edition.labels().contrast(label.contrast())
                : of;
    }

    /** What tells one contrast from another in the name of a file; empty where there is one. */
    public String file(Label label) {
        return areSeveral ? label.contrast().words() : "";
    }

    /** Both arms of a contrast, or what they are called where there are several contrasts; nothing where the contrast names none. */
    public List<String> sides(Contrast contrast) {
        return areSeveral
                ? List.of(edition.text("figure.paper.first_arm"), edition.text("figure.paper.second_arm"))
                : edition.sides(contrast);
    }
}
