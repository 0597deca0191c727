/**
 * Experiments that rest on what is known of the lottery itself: {@link id.sigi.studies.lottery.KnownProbabilityStudy} (Horvitz-Thompson and Hajek
 * with recorded assignment probabilities), {@link id.sigi.studies.lottery.WaitlistStudy} (doubly reweighted estimator) and
 * {@link id.sigi.studies.lottery.DynamicEffectsStudy} (losers who win later). Guards keep a plan from misleading stacks of draws:
 * {@link id.sigi.studies.lottery.ReEntryGuard} with {@link id.sigi.studies.lottery.StackedDrawCheck} (people in several draws),
 * {@link id.sigi.studies.lottery.RiskSetCheck} (who was at risk in each) and {@link id.sigi.studies.lottery.EverWinnerOfferCheck} ("ever won" is
 * not an assignment); {@link id.sigi.studies.lottery.DeclaredProbabilityCheck} compares declared probabilities with shares drawn. Formulas stand
 * in {@code id.sigi.methods}.
 */
package id.sigi.studies.lottery;
