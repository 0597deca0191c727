package id.sigi.methods.plan.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sigi.methods.plan.check.Requirement;
import id.sigi.methods.plan.data.Wording;
import java.util.Optional;

/**
 * A test that two classifications of the respondents are independent.
 *
 * @param name as printed
 * @param label what it is, for people
 * @param rows column of the first classification
 * @param columns column of the second
 * @param denominatorName who is classified, in words
 * @param correction how it is corrected for the design; second order unless the plan says otherwise
 */
public record IndependenceTest(
        String name,
        Wording label,
        String rows,
        String columns,
        String denominatorName,
        @JsonInclude(JsonInclude.Include.NON_NULL) IndependenceCorrection correction) {
    public IndependenceTest {
        name = Requirement.identifier(name, "tests.name");
        label = Requirement.present(label, "tests.label");
        rows = Requirement.text(rows, "tests.rows");
        columns = Requirement.text(columns, "tests.columns");
        denominatorName = Requirement.text(denominatorName, "tests.denominator_name");
        Requirement.that(!rows.equals(columns), name + ": a column is never independent of itself");
    }

    public IndependenceCorrection correctionOrSecond() {
        return Optional.ofNullable(correction).orElse(IndependenceCorrection.SECOND_ORDER);
    }
}
