package id.sigi.programme.scenario;

import id.sigi.programme.vocabulary.Area;
import id.sigi.programme.vocabulary.PriorityGroup;
import id.sigi.programme.vocabulary.Sex;
import id.sigi.programme.vocabulary.survey.LabourStatus;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A programme whose movements between labour statuses and chances of answering are known parameters, for tests. Chances are such that the statuses can be
 * put together (Kemeny and Snell 1960, section 6.3): employed, unemployed and outside the labour force move by three rows, with a business of one's own and
 * without by two, whatever the statuses within them.
 */
public final class KnownSurveys {
    private static final double BETTER = 0.15;

    private KnownSurveys() {}

    /**
     * Chances of one step.
     *
     * @param stays of who has a business of one's own, to have the same after; half of the others become employees and half unemployed
     * @param enters of all others, to have one after
     * @param hired of the unemployed, to become employees; of those outside the labour force half of it
     * @param givesUp of the unemployed, to leave the labour force
     */
    public record Step(double stays, double enters, double hired, double givesUp) {
        Step forMen() {
            return new Step(stays, enters, hired + BETTER, givesUp / 2);
        }

        /** Chance of the employed to be so after. */
        double keepsWork() {
            return (1 + stays) / 2;
        }

        /** Rows of the employed, the unemployed and those outside the labour force, in this order. */
        public double[][] labourForce() {
            double works = enters + hired;
            double outsideWorks = enters + hired / 2;
            return new double[][] {
                {keepsWork(), 1 - keepsWork(), 0},
                {works, 1 - works - givesUp, givesUp},
                {outsideWorks, 0, 1 - outsideWorks}
            };
        }

        SurveyTruth.StatusStep byStatus() {
            Map<LabourStatus, Map<LabourStatus, Double>> to = new EnumMap<>(LabourStatus.class);
            for (LabourStatus status : LabourStatus.values()) {
                to.put(status, from(status));
            }
            return new SurveyTruth.StatusStep(to);
        }

        private Map<LabourStatus, Double> from(LabourStatus status) {
            Map<LabourStatus, Double> shares = new TreeMap<>();
            if (status.isEntrepreneur()) {
                shares.put(LabourStatus.EMPLOYEE, (1 - stays) / 2);
                shares.put(LabourStatus.UNEMPLOYED, (1 - stays) / 2);
                shares.put(status, stays);
                return shares;
            }
            shares.put(LabourStatus.OWN_ACCOUNT, 0.7 * enters);
            shares.put(LabourStatus.OWN_ACCOUNT_ASSISTED, 0.2 * enters);
            shares.put(LabourStatus.EMPLOYER, 0.1 * enters);
            if (status.isEmployed()) {
                shares.put(LabourStatus.UNEMPLOYED, 1 - keepsWork());
                shares.put(status, keepsWork() - enters);
            } else if (status == LabourStatus.UNEMPLOYED) {
                shares.put(LabourStatus.EMPLOYEE, hired);
                shares.put(LabourStatus.OUTSIDE_LABOUR_FORCE, givesUp);
                shares.put(status, 1 - enters - hired - givesUp);
            } else {
                shares.put(LabourStatus.EMPLOYEE, hired / 2);
                shares.put(status, 1 - enters - hired / 2);
            }
            return shares;
        }
    }

    /** To survey 1, 2, 3 and the endline; women's at the first step, everybody's after it. */
    public static List<Step> steps() {
        return List.of(
                new Step(0.80, 0.12, 0.20, 0.10),
                new Step(0.84, 0.09, 0.15, 0.08),
                new Step(0.76, 0.14, 0.25, 0.06),
                new Step(0.70, 0.10, 0.30, 0.12));
    }

    /** The first step of a sex. */
    public static Step first(Sex sex) {
        Step women = steps().get(0);
        return sex == Sex.FEMALE ? women : women.forMen();
    }

    /** Chances of every step by sex. */
    public static Map<Sex, List<SurveyTruth.StatusStep>> transitions() {
        return Arrays.stream(Sex.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        sex -> steps().stream()
                                .map(step -> (step.equals(steps().get(0)) ? first(sex) : step).byStatus())
                                .toList()));
    }

    /** Answering hangs on what the register knows. */
    public static List<ResponseChance> byRegister() {
        return List.of(
                new ResponseChance(0.9, -0.6, 0.3, 0.4, 0.7, 0),
                ResponseChance.same(0.9),
                new ResponseChance(-0.2, -0.7, 0.4, 0.6, 1.6, 0),
                new ResponseChance(0.3, 0, 0, 0, 0, 0.8));
    }

    /** Answering survey 3 hangs on the status that it asks for. */
    public static List<ResponseChance> byStatus() {
        return List.of(
                ResponseChance.same(0.92),
                ResponseChance.same(0.94),
                new ResponseChance(-0.4, 0, 0, 0, 0, 1.8),
                ResponseChance.same(0.8));
    }

    /** Two early waves in which most applicants are selected, so that many are asked and the calendar lets all be asked. */
    public static Scenario scenario(int applicants, List<ResponseChance> response) {
        Scenario standard = Scenario.standard().withApplicants(applicants);
        Map<Area, Map<PriorityGroup, Double>> places = Arrays.stream(Area.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        area -> Arrays.stream(PriorityGroup.values())
                                .collect(Collectors.toMap(Function.identity(), group -> 0.85))));
        List<WavePlan> waves =
                List.of(wave(standard.waves().get(0)), wave(standard.waves().get(1)));
        Scenario early = new Scenario(
                "known surveys",
                standard.seed(),
                applicants,
                4 * standard.trainingFundIdr(),
                4 * standard.incentiveFundIdr(),
                waves,
                new SelectionPlan(places, 0.05, 0.8, 0),
                standard.population(),
                standard.behaviour(),
                standard.outcomes(),
                standard.endline(),
                standard.training(),
                standard.mess(),
                null,
                null);
        return early.withSurveyTruth(new SurveyTruth(transitions(), response));
    }

    private static WavePlan wave(WavePlan half) {
        return new WavePlan(half.wave(), half.openedOn(), half.closedOn(), 0.5);
    }
}
