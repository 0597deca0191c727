package id.sigi.methods.survey.variance;

import java.util.Arrays;

/** Which respondents count, as one truth for each. */
public final class DomainMembers {
    private DomainMembers() {}

    /** All of them. */
    public static boolean[] everybody(int rows) {
        boolean[] all = new boolean[rows];
        Arrays.fill(all, true);
        return all;
    }

    /** Those of some respondents who weigh something. */
    public static boolean[] weighing(boolean[] some, double[] weights) {
        boolean[] weighing = new boolean[some.length];
        for (int row = 0; row < some.length; row++) {
            weighing[row] = some[row] && weights[row] > 0;
        }
        return weighing;
    }
}
