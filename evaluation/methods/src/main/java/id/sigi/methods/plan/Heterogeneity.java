package id.sigi.methods.plan;

import java.util.List;

/**
 * Asks how effects differ between people, in what the plan registers and nothing else.
 *
 * @param covariates covariates of the plan on which effects are projected (best linear projection); none where nothing is projected
 * @param subgroups whether the effect on each subgroup of the plan is held against that on everybody else
 */
public record Heterogeneity(List<String> covariates, Inclusion subgroups) {
    public Heterogeneity {
        covariates = Demand.any(covariates, "heterogeneity.covariates");
        subgroups = subgroups == null ? Inclusion.NONE : subgroups;
        Demand.distinct(covariates, "heterogeneity.covariates", column -> column);
        Demand.that(
                !covariates.isEmpty() || subgroups == Inclusion.INCLUDED,
                "heterogeneity must list covariates or include subgroups");
    }

    public boolean hasSubgroups() {
        return subgroups == Inclusion.INCLUDED;
    }

    void demandColumns(List<String> known, List<Subgroup> parts) {
        for (String covariate : covariates) {
            Demand.that(
                    known.contains(covariate),
                    "heterogeneity.covariates names " + covariate + ", which is not among the covariates of the plan");
        }
        Demand.that(!hasSubgroups() || !parts.isEmpty(), "heterogeneity includes subgroups, but the plan has none");
    }
}
