/**
 * Randomisation inference for a plan. {@link id.sigi.studies.experiment.randomisation.RandomisationInference} is the entry point: it describes
 * the lottery as counts of alike units ({@link id.sigi.studies.experiment.randomisation.LotteryUnits}: people in
 * {@link id.sigi.studies.experiment.randomisation.PersonLottery}, whole households in
 * {@link id.sigi.studies.experiment.randomisation.HouseholdLottery}, outcomes binned where values are many:
 * {@link id.sigi.studies.experiment.randomisation.OutcomeBinning}) and asks {@code id.sigi.methods.randomisation};
 * {@link id.sigi.studies.experiment.randomisation.RerandomisedRegressions} fits the plan's regressions anew for every draw.
 * {@link id.sigi.studies.experiment.randomisation.RandomisationResults} hold p-values, intervals and the step-down adjustment of a family.
 */
package id.sigi.studies.experiment.randomisation;
