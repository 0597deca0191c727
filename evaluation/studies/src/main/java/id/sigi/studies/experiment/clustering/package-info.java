/**
 * What the lottery assigned, as the rows show it, and what follows for standard errors.
 * {@link id.sigi.studies.experiment.clustering.ClusterAssignment}: where all people of a cluster share their assignment, errors that a plan does
 * not name are clustered (Abadie, Athey, Imbens and Wooldridge 2023); {@link id.sigi.studies.experiment.clustering.AssignedCluster} finds which
 * of the groups that a plan names was drawn whole; {@link id.sigi.studies.experiment.clustering.FewClustersNote} warns where clusters are too few
 * for their asymptotics (Cameron and Miller 2015).
 */
package id.sigi.studies.experiment.clustering;
