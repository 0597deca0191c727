/**
 * Randomisation inference: what the draw itself would have given had the treatment changed nothing. The doors are
 * {@link id.sigi.methods.randomisation.BinaryRedraw} for counts of any size, {@link id.sigi.methods.randomisation.TwoSampleRedraw} and
 * {@link id.sigi.methods.randomisation.PairRedraw} for small samples by full enumeration. It must know how the draw was made: these know
 * simple draws of a fixed number within cells, and one of each pair.
 */
package id.sigi.methods.randomisation;
