/**
 * p-values adjusted within families of outcomes, for the estimates of any study: {@link id.sigi.studies.multiplicity.FamilyAdjustment} finds the
 * members of a family by outcome, estimand, subgroup and estimator, and applies {@link id.sigi.methods.multiplicity.Adjustment} (Holm, Hochberg,
 * Benjamini-Hochberg, Benjamini-Yekutieli, sharpened q). Step-down by re-randomisation (Romano-Wolf, Westfall-Young) needs the draws themselves
 * and is the experiment's own.
 */
package id.sigi.studies.multiplicity;
