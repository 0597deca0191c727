package id.sigi.studies.experiment;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import java.util.ArrayList;
import java.util.List;

/** Who answered the survey, by arm: a difference here is a reason to doubt the effects. */
final class Response {
    private Response() {}

    static List<Estimate> estimates(Material material) {
        String name = material.plan().design().response();
        Series answered = new Series(name, NarrowTable.RESPONSE);
        WithinCells within = material.compared(answered, People.EVERYBODY);
        String levels = Words.levels(material.plan());
        List<Estimate> rows = new ArrayList<>(List.of(
                within.treatedMean(new Label(name, "share", "", "arm=TREATMENT", levels)),
                within.controlMean(new Label(name, "share", "", "arm=CONTROL", levels)),
                material.difference(
                        answered,
                        People.EVERYBODY,
                        new Label(
                                name,
                                "difference",
                                material.plan().contrast(),
                                Label.ALL,
                                Words.difference(material.plan())))));
        rows.addAll(new ResponseTests(material).estimates());
        rows.addAll(Digits.told(material, AttritionRows.estimates(material)));
        return rows;
    }
}
