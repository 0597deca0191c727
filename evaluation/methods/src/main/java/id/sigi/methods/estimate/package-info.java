/**
 * The answer of every evaluation: tidy rows of estimates with their provenance and flow. The door is
 * {@link id.sigi.methods.estimate.EstimateSet}.
 */
package id.sigi.methods.estimate;
