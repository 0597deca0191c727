/**
 * How the treatment was assigned, read from the rows: whether all people of a cluster share their assignment within a cell ({@link
 * id.sigi.methods.assignment.AssignmentClustering}), and how probable that would be had people been drawn one by one ({@link
 * id.sigi.methods.assignment.WholeClusterProbability}). Standard errors are to be clustered at the level at which treatment was assigned (Abadie,
 * Athey, Imbens and Wooldridge 2023, Quarterly Journal of Economics 138(1)): the studies decide by what is found here. It must not know plans or
 * which standard errors an estimator has.
 */
package id.sigi.methods.assignment;
