/**
 * Randomisation inference: what the draw itself would have given had the treatment changed nothing. The doors are
 * {@link id.sigi.methods.randomisation.BinaryRedraw} for counts of any size, {@link id.sigi.methods.randomisation.TwoSampleRedraw} and
 * {@link id.sigi.methods.randomisation.PairRedraw} for small samples by full enumeration,
 * {@link id.sigi.methods.randomisation.LotteryRedraw} for lotteries of any size and several outcomes, known by counts of lots that are alike,
 * {@link id.sigi.methods.randomisation.ArmRedraw} for any statistic and any number of arms, and
 * {@link id.sigi.methods.randomisation.StratifiedRedraw} for any outcome within cells, where households are drawn whole or may win only so
 * many places. It must know how the draw was made: these know draws of a fixed number within cells, and one of each pair.
 */
package id.sigi.methods.randomisation;
