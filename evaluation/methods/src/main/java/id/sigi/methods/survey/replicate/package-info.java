/**
 * Replicate weights: {@link id.sigi.methods.survey.replicate.MadeReplicates} makes them from a design by the jackknife, balanced repeated replication
 * with Fay's factors, the bootstrap or successive differences, {@link id.sigi.methods.survey.replicate.GivenReplicates} takes those that come with the
 * data, and {@link id.sigi.methods.survey.replicate.ReplicateVariance} is the variance that follows. Source: Wolter 2007. It must not know data sets.
 */
package id.sigi.methods.survey.replicate;
