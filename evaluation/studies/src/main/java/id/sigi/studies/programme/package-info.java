/**
 * The fixed questions asked of every run of the programme: monitoring, transitions, entrepreneurship, inclusion, labour and training
 * quality. Each takes gold tables by their contracts and gives one {@link id.sigi.methods.estimate.EstimateSet}. The door is
 * {@code id.sigi.studies.Studies}. Nothing here is causal: what the lottery shows is in
 * {@link id.sigi.studies.experiment}.
 */
package id.sigi.studies.programme;
