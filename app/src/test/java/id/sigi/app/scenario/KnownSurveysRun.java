package id.sigi.app.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.programme.scenario.KnownSurveys;
import id.sigi.programme.scenario.ResponseChance;
import java.util.List;
import java.util.Locale;

/** The main job on a programme whose movements and chances of answering are known parameters. */
abstract class KnownSurveysRun extends ProgrammeRun {
    static final List<String> STATES = List.of("EMPLOYED", "UNEMPLOYED", "OUTSIDE_LABOUR_FORCE");
    private static final int APPLICANTS = 12_000;
    /** Standard errors that an estimate may be off by: of a hundred numbers none is expected further off. */
    private static final double ERRORS = 4;

    KnownSurveysRun(List<ResponseChance> response) {
        super(KnownSurveys.scenario(APPLICANTS, response));
    }

    /** Chances of the states at survey 3 by that at registration, where the first step has some rows. */
    static double[][] throughout(double[][] first) {
        return product(
                product(first, KnownSurveys.steps().get(1).labourForce()),
                KnownSurveys.steps().get(2).labourForce());
    }

    private static double[][] product(double[][] left, double[][] right) {
        double[][] product = new double[left.length][left.length];
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < left.length; j++) {
                for (int k = 0; k < left.length; k++) {
                    product[i][j] += left[i][k] * right[k][j];
                }
            }
        }
        return product;
    }

    final Estimate row(String set, String outcome, String contrast, String group, Procedure procedure) {
        return set(set).list(outcome).stream()
                .filter(row -> row.label().contrast().words().equals(contrast)
                        && row.label().subgroup().words().equals(group)
                        && row.label().estimator().procedure() == procedure)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + outcome + ", " + contrast + ", " + group));
    }

    final long people(String outcome, String from, String to) {
        return row("employment_flows", outcome, from + " -> " + to, Label.ALL, Procedure.PROPORTION)
                .basis()
                .numerator()
                .orElseThrow();
    }

    static void assertShare(double truth, long some, long all, String what) {
        assertTrue(all >= 50, what + ": " + all + " people");
        double error = Math.sqrt(truth * (1 - truth) / all);
        print(what, truth, (double) some / all);
        assertEquals(truth, (double) some / all, ERRORS * error, what + ", " + some + " of " + all);
    }

    /** For who reads the run: what is known and what was found. */
    static void print(String what, double truth, double found) {
        System.out.printf(Locale.ROOT, "| %s | %.4f | %.4f |%n", what, truth, found);
    }

    static void assertShare(double truth, Estimate row) {
        assertShare(
                truth,
                row.basis().numerator().orElseThrow(),
                row.basis().denominator(),
                row.label().toString());
    }

    /** Half of the interval of a normal distribution at 95 % is 1.96 standard errors. */
    static double errors(double truth, Estimate row) {
        double low = row.inference().confLow().orElseThrow();
        double high = row.inference().confHigh().orElseThrow();
        return (row.inference().estimate().orElseThrow() - truth) / ((high - low) / 2 / 1.959963984540054);
    }

    static void assertWithin(double truth, Estimate row) {
        print(row.label().toString(), truth, row.inference().estimate().orElseThrow());
        assertEquals(0, errors(truth, row), ERRORS, truth + " against " + row);
    }
}
