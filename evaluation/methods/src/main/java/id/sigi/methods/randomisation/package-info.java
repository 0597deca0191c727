/**
 * Randomisation inference: what the draw itself would have given had the treatment changed nothing (Fisher 1935; Imbens and Rubin 2015, chapter
 * 5; R's ri2 and coin). The entry points are {@link id.sigi.methods.randomisation.LotteryRandomisationInference} for lotteries of any size and
 * several outcomes, known by counts of units that are alike ({@link id.sigi.methods.randomisation.UnitTally}: people, or whole households), and
 * {@link id.sigi.methods.randomisation.StatisticRandomisationInference} for any statistic and any number of arms. Both enumerate where they can
 * ({@link id.sigi.methods.randomisation.AssignmentEnumeration}) and draw anew otherwise ({@link id.sigi.methods.randomisation.AssignmentSampler}:
 * hypergeometric, or with at most so many winners of a household), and give {@link id.sigi.methods.randomisation.RandomisationPValue}s;
 * {@link id.sigi.methods.randomisation.RandomisationDistribution} keeps all outcomes of a draw together for step-down adjustment, and
 * {@link id.sigi.methods.randomisation.EffectInterval} inverts the test. {@link id.sigi.methods.randomisation.ContrastStatistic} says what is
 * compared; the studentised difference is valid also for the null of no average effect (Ding 2020).
 *
 * <p>It must know how the draw was made: these know draws of a fixed number within cells. Enumerations of another make, against which these are
 * tested, stand with the tests.
 */
package id.sigi.methods.randomisation;
