/**
 * Is the experiment's comparison still that of its lottery? {@link id.sigi.studies.experiment.validity.CovariateBalance} (standardised
 * differences and an omnibus test), {@link id.sigi.studies.experiment.validity.ResponseRates} by arm with
 * {@link id.sigi.studies.experiment.validity.AttritionTests} of who answered, {@link id.sigi.studies.experiment.validity.AttritionBounds} (Lee
 * 2009; Horowitz and Manski 2000) and {@link id.sigi.studies.experiment.validity.NonresponseWeightedEffects} (inverse probability of response).
 * The order is that of CONSORT and of J-PAL's checks. It must not estimate effects of another make than the plan's.
 */
package id.sigi.studies.experiment.validity;
