package id.sigi.studies.experiment;

import id.sigi.methods.plan.Multiplicity;

/** Stub until the kernel arrives. */
final class FamilyKernel {
    private FamilyKernel() {}

    static double[] adjusted(Multiplicity multiplicity, double[] raw) {
        return raw.clone();
    }
}
