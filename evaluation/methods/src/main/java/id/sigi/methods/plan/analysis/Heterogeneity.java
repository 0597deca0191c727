package id.sigi.methods.plan.analysis;

import id.sigi.methods.plan.check.Requirement;
import id.sigi.methods.plan.data.SubgroupDefinition;
import java.util.List;

/**
 * Asks how effects differ between people, in what the plan registers and nothing else.
 *
 * @param covariates covariates of the plan on which effects are projected (best linear projection); none where nothing is projected
 * @param subgroups whether the effect on each subgroup of the plan is compared with that on everybody else
 */
public record Heterogeneity(List<String> covariates, Inclusion subgroups) {
    public Heterogeneity {
        covariates = Requirement.any(covariates, "heterogeneity.covariates");
        subgroups = subgroups == null ? Inclusion.NONE : subgroups;
        Requirement.distinct(covariates, "heterogeneity.covariates", column -> column);
        Requirement.that(
                !covariates.isEmpty() || subgroups == Inclusion.INCLUDED,
                "heterogeneity must list covariates or include subgroups");
    }

    public boolean hasSubgroups() {
        return subgroups == Inclusion.INCLUDED;
    }

    public void demandColumns(List<String> known, List<SubgroupDefinition> parts) {
        for (String covariate : covariates) {
            Requirement.that(
                    known.contains(covariate),
                    "heterogeneity.covariates names " + covariate + ", which is not among the covariates of the plan");
        }
        Requirement.that(
                !hasSubgroups() || !parts.isEmpty(), "heterogeneity includes subgroups, but the plan has none");
    }
}
