/**
 * Lotteries whose refused places are offered on down a randomly ordered waiting list. Offers stop at the taker of the last place, so those with
 * an offer hold too many takers; the doubly reweighted estimator of de Chaisemartin and Behaghel (2020, Econometrica 88(4)) weighs each taker
 * with an offer by (S - 1) / S. The entry points are {@link id.sigi.methods.waitlist.DoublyReweightedEstimator} on
 * {@link id.sigi.methods.waitlist.WaitingList}s in memory and {@link id.sigi.methods.waitlist.WaitlistEstimator} over partitions whose clusters
 * are the lists; {@link id.sigi.methods.waitlist.RecordedWaitlist} checks that a list was worked in its order. It must not know how a list was
 * drawn up.
 */
package id.sigi.methods.waitlist;
