package id.sigi.methods.survey.calibration;

import id.sigi.methods.survey.variance.WeightAdjustment;
import id.sigi.programme.fault.RequestFault;
import java.util.List;

/**
 * Non-response by weighting classes: within each class the respondents carry the weight of all who were asked, and those who did not answer have
 * none. Answering may depend on the class, and within one on nothing that is measured. Source: Särndal, Swensson and Wretman 1992, section 15.6.
 */
public final class WeightingClasses implements WeightAdjustment {
    private final List<String> names;
    private final int[] classes;
    private final boolean[] answered;

    /**
     * Of classes that are known of all who were asked.
     *
     * @param names of the classes, by code
     * @param classes code of each row's class
     * @param answered whether the row answered
     */
    public WeightingClasses(List<String> names, int[] classes, boolean[] answered) {
        this.names = List.copyOf(names);
        this.classes = classes;
        this.answered = answered;
    }

    /** @throws RequestFault if nobody answered in a class */
    @Override
    public double[] adjusted(double[] weights) {
        double[] all = new double[names.size()];
        double[] those = new double[names.size()];
        for (int row = 0; row < weights.length; row++) {
            all[classes[row]] += weights[row];
            those[classes[row]] += answered[row] ? weights[row] : 0;
        }
        for (int at = 0; at < all.length; at++) {
            if (all[at] > 0 && those[at] == 0) {
                throw new RequestFault(
                        "the weights cannot be adjusted for non-response",
                        "nobody answered in the class " + names.get(at),
                        "Take fewer or larger classes");
            }
        }
        double[] found = new double[weights.length];
        for (int row = 0; row < found.length; row++) {
            found[row] = answered[row] ? weights[row] * all[classes[row]] / those[classes[row]] : 0;
        }
        return found;
    }
}
