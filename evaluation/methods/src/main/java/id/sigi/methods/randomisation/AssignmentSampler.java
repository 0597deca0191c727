package id.sigi.methods.randomisation;

import java.util.SplittableRandom;

/** Draws a cell again: how many lots of each kind win. */
interface AssignmentSampler {
    /** Fills in winners by kind. */
    void draw(SplittableRandom random, long[] winners);
}
