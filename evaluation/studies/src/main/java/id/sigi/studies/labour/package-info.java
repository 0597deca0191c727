/**
 * Transitions between the rounds of a panel by plan (kind {@code labour}): {@link id.sigi.studies.labour.TransitionPanelStudy} counts people and weights by
 * states of all rounds once, with Spark, and estimates everything from the counts by the kernels of {@code id.sigi.methods.transition}. It must not know the
 * programme's own tables, whose transitions are a fixed question of {@code id.sigi.studies.programme}.
 */
package id.sigi.studies.labour;
