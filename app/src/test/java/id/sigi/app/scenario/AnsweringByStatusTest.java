package id.sigi.app.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.scenario.KnownSurveys;
import id.sigi.programme.vocabulary.Sex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who works answers survey 3 more often: Stasny's model D finds the movements of all again, and what respondents show does not. */
@Tag("slow")
@Tag("programme")
class AnsweringByStatusTest extends KnownSurveysRun {
    private static final String OUTCOME = "flow_programme_survey_baseline_survey_3";

    AnsweringByStatusTest() {
        super(KnownSurveys.byStatus());
    }

    private Estimate modelled(String letter, int from, int to) {
        return set("employment_flows").list(OUTCOME).stream()
                .filter(row -> row.label().estimator().procedure() == Procedure.GROSS_FLOWS
                        && row.label().estimator().argument().equals(letter)
                        && row.label().contrast().words().equals(STATES.get(from) + " -> " + STATES.get(to)))
                .findFirst()
                .orElseThrow();
    }

    /** Chances of beneficiaries together: each sex weighs by its number in the state at registration. */
    private double[][] truth() {
        double[][] women = throughout(KnownSurveys.first(Sex.FEMALE).labourForce());
        double[][] men = throughout(KnownSurveys.first(Sex.MALE).labourForce());
        double[][] truth = new double[3][3];
        for (int from = 0; from < 3; from++) {
            double share = shareOfWomen(STATES.get(from));
            for (int to = 0; to < 3; to++) {
                truth[from][to] = share * women[from][to] + (1 - share) * men[from][to];
            }
        }
        return truth;
    }

    /** Who answers survey 3 hangs on the status alone, so that it is near that of the respondents; sexes differ little in it. */
    private double shareOfWomen(String from) {
        long women = answered(from, Sex.FEMALE);
        return (double) women / (women + answered(from, Sex.MALE));
    }

    private long answered(String from, Sex sex) {
        return row(
                        "employment_flows",
                        OUTCOME,
                        from + " -> EMPLOYED",
                        Fields.SEX.name() + "=" + sex,
                        Procedure.PROPORTION)
                .basis()
                .denominator();
    }

    @Test
    void theModelOfAnsweringByTheStateAfterFindsTheMovements() {
        double[][] truth = truth();
        double squares = 0;
        double common = 0;
        for (int from = 0; from < 3; from++) {
            for (int to = 0; to < 3; to++) {
                assertWithin(truth[from][to], modelled("D", from, to));
                squares += square(errors(truth[from][to], modelled("D", from, to)));
                common += square(errors(truth[from][to], modelled("A", from, to)));
            }
        }
        // Nine numbers that are off by chance alone have squares of some nine together.
        assertTrue(squares < 30, "D: " + squares);
        assertTrue(common > 10 * squares, "A: " + common + ", D: " + squares);
    }

    private static double square(double number) {
        return number * number;
    }

    /** Respondents alone show too much work: of the unemployed at registration some six points. */
    @Test
    void whatRespondentsShowIsOff() {
        long works = people(OUTCOME, "UNEMPLOYED", "EMPLOYED");
        long all = works
                + people(OUTCOME, "UNEMPLOYED", "UNEMPLOYED")
                + people(OUTCOME, "UNEMPLOYED", "OUTSIDE_LABOUR_FORCE");
        double truth = truth()[1][0];
        double error = Math.sqrt(truth * (1 - truth) / all);
        assertTrue((double) works / all - truth > 5 * error, (double) works / all + " against " + truth);
        assertEquals(0, errors(truth, modelled("D", 1, 0)), 3);
    }
}
