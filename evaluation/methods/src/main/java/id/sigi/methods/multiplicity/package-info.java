/**
 * p-values adjusted for the number of tests in a registered family. The door is {@link id.sigi.methods.multiplicity.Adjustment}. What belongs
 * to a family is the plan's business.
 */
package id.sigi.methods.multiplicity;
