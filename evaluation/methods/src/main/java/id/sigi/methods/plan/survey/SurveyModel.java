package id.sigi.methods.plan.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sigi.methods.plan.check.Requirement;
import id.sigi.methods.plan.data.Wording;
import id.sigi.methods.survey.regression.SurveyRegression.Family;
import java.util.List;
import java.util.Optional;

/**
 * A design-based regression: a description of the population, no effect of anything.
 *
 * @param name as printed
 * @param label what the outcome is, for people
 * @param outcome column or SQL expression
 * @param covariates columns; a text is taken as indicators of all its values but the first
 * @param family what is linear in the covariates; the mean unless the plan says otherwise
 * @param denominatorName whose rows it rests on, in words
 * @param where SQL condition that says whom it is about; empty for everybody
 * @param subgroup what is printed for {@code where}
 */
public record SurveyModel(
        String name,
        Wording label,
        String outcome,
        List<String> covariates,
        @JsonInclude(JsonInclude.Include.NON_NULL) Family family,
        String denominatorName,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String where,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String subgroup) {
    public SurveyModel {
        name = Requirement.identifier(name, "regressions.name");
        label = Requirement.present(label, "regressions.label");
        outcome = Requirement.text(outcome, "regressions.outcome");
        covariates = Requirement.some(covariates, "regressions.covariates");
        Requirement.distinct(covariates, "regressions.covariates", column -> column);
        denominatorName = Requirement.text(denominatorName, "regressions.denominator_name");
        where = where == null ? "" : where;
        subgroup = subgroup == null ? "" : subgroup;
        Requirement.that(
                where.isBlank() == subgroup.isBlank(), name + ": where and subgroup go together, or neither is given");
    }

    public Family familyOrLinear() {
        return Optional.ofNullable(family).orElse(Family.LINEAR);
    }
}
