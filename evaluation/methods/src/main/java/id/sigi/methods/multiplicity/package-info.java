/**
 * p-values adjusted for the number of tests in a registered family. The doors are {@link id.sigi.methods.multiplicity.Adjustment},
 * which sees p-values only, and {@link id.sigi.methods.multiplicity.StepDown}, which sees resamples of the family. What belongs to a family
 * is the plan's business.
 */
package id.sigi.methods.multiplicity;
