package id.sigi.studies.experiment.exposure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Remark;
import id.sigi.studies.experiment.data.AnalysisColumn;
import id.sigi.studies.experiment.data.AnalysisTable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;

/**
 * The arms among whose people counts are taken, and which of them a row is about.
 *
 * @param names what each is called among all counts: a name stands for the same people everywhere
 * @param name the name of a row's arm
 * @param groups truths that cut the people into arms: one for two arms, else one for each
 */
record ExposedArms(List<String> names, Column name, List<Column> groups) {
    private static final String DRAWN = "drawn";
    private static final String NOT_DRAWN = "not drawn";
    private static final String PREFIX = "arm ";

    /** Both arms of one offer; every row is about both. */
    static ExposedArms ofOneOffer() {
        Column isDrawn = col(AnalysisTable.ARM).equalTo(1.0);
        return new ExposedArms(List.of(NOT_DRAWN, DRAWN), when(isDrawn, DRAWN).otherwise(NOT_DRAWN), List.of(isDrawn));
    }

    /**
     * Several arms; a row is about the two of its contrast, or about all where it is of a regression on all arms.
     *
     * @param treated the arm in which the table's offer is one
     * @param control the arm that has no indicator
     * @param others the arms of the table's indicators, in their order
     */
    static ExposedArms of(AnalysisTable table, String treated, String control, List<String> others) {
        List<String> names = new ArrayList<>(List.of(PREFIX + treated));
        Column name = when(col(AnalysisTable.ARM).equalTo(1.0), PREFIX + treated);
        for (int at = 0; at < others.size(); at++) {
            AnalysisColumn indicator = table.otherArms().get(at);
            names.add(PREFIX + others.get(at));
            name = name.when(col(indicator.key()).equalTo(1.0), PREFIX + others.get(at));
        }
        names.add(PREFIX + control);
        Column whole = name.otherwise(PREFIX + control);
        return new ExposedArms(
                List.copyOf(names), whole, names.stream().map(whole::equalTo).toList());
    }

    private boolean areTwo() {
        return groups.size() == 1;
    }

    /** Whether the people of an arm are those outside of the one group. */
    boolean isOutside(int arm) {
        return areTwo() && arm == 0;
    }

    /** The group of an arm. */
    int group(int arm) {
        return areTwo() ? 0 : arm;
    }

    /** Whether a row gives away something of an arm. */
    boolean isAbout(int arm, Label label) {
        Contrast contrast = label.contrast();
        boolean isOfTwo = contrast.kind() == Contrast.Kind.DIFFERENCE
                && label.estimator().remarks().stream().noneMatch(remark -> remark.kind() == Remark.Kind.ALL_ARMS);
        return areTwo()
                || !isOfTwo
                || names.get(arm).equals(PREFIX + contrast.of())
                || names.get(arm).equals(PREFIX + contrast.against());
    }
}
