package id.sigi.programme.scenario.people;

import id.sigi.programme.operation.Profile;
import id.sigi.programme.scenario.OutcomePlan;
import id.sigi.programme.scenario.RandomStream;
import id.sigi.programme.scenario.Scenario;
import id.sigi.programme.scenario.SurveyTruth;
import id.sigi.programme.vocabulary.Sex;
import id.sigi.programme.vocabulary.survey.LabourStatus;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Gives everybody a life without and a life with participation, so that over the population the means without it and the effects of it are
 * the scenario's, to one person.
 *
 * <p>Without: the share that works has the highest index of baseline work, sex, education, domicile, drive and chance. With: some who would
 * not work come to work, as self-employed, employers or employees, in numbers that are the effects; nobody is moved otherwise, so statuses
 * stay mutually exclusive and every effect on a status has one sign. Whoever comes to work has a new job and earns; the remaining effects
 * on new jobs, income and certificates fall on others at random.
 *
 * <p>Where a scenario gives the chances of every step between statuses ({@link SurveyTruth}), the life with participation ends where they lead: effects on
 * work, new jobs and income then follow from them, and the answer key tells what they are.
 */
final class PotentialOutcomes {
    private static final double KEEPS_STATUS = 0.85;
    private static final double INCOME_SPREAD = 0.55;
    private static final long ROUNDED_TO = 1_000;

    private final OutcomePlan plan;
    private final Employment employment;
    private final double unemployed;
    private final List<PersonTraits> drafts;
    private final LabourStatus[] without;
    private final LabourStatus[] with;
    private final boolean[] moved;
    private final boolean[] newJobWithout;
    private final boolean[] newJobWith;
    private final boolean[] certificateWithout;
    private final boolean[] certificateWith;
    private final double[] earnings;
    private final Optional<WorkPath> known;
    private double uplift;

    private PotentialOutcomes(Scenario scenario, List<PersonTraits> drafts) {
        plan = scenario.outcomes();
        employment = Employment.of(scenario);
        unemployed = scenario.population().unemployedOfOthers();
        known = scenario.findSurveyTruth().map(WorkPath::new);
        this.drafts = drafts;
        int people = drafts.size();
        without = new LabourStatus[people];
        with = new LabourStatus[people];
        moved = new boolean[people];
        newJobWithout = new boolean[people];
        newJobWith = new boolean[people];
        certificateWithout = new boolean[people];
        certificateWith = new boolean[people];
        earnings = new double[people];
    }

    static PotentialOutcomes of(Scenario scenario, List<PersonTraits> drafts) {
        PotentialOutcomes outcomes = new PotentialOutcomes(scenario, drafts);
        outcomes.workWithout();
        if (outcomes.hasKnownWork()) {
            outcomes.workByKnownSteps();
        } else {
            outcomes.workWith();
        }
        outcomes.newJobs();
        outcomes.incomes();
        outcomes.certificates();
        return outcomes;
    }

    List<Person> people() {
        return IntStream.range(0, drafts.size())
                .mapToObj(at -> drafts.get(at).complete(lifeWithout(at), lifeWith(at)))
                .toList();
    }

    private LifeOutcome lifeWithout(int at) {
        long income = without[at].isEmployed() ? rounded(earnings[at]) : 0;
        return new LifeOutcome(without[at], newJobWithout[at], income, certificateWithout[at]);
    }

    private LifeOutcome lifeWith(int at) {
        double factor = without[at].isEmployed() ? 1 + uplift : 1;
        long income = with[at].isEmployed() ? rounded(earnings[at] * factor) : 0;
        return new LifeOutcome(with[at], newJobWith[at], income, certificateWith[at]);
    }

    private static long rounded(double income) {
        return Math.round(income / ROUNDED_TO) * ROUNDED_TO;
    }

    private void workWithout() {
        double[] keys = keys(at -> -index(drafts.get(at)));
        for (int at :
                ExactSample.smallest(keys, at -> true, number(plan.without().employed()), "employed")) {
            without[at] = working(drafts.get(at));
        }
        for (int at = 0; at < without.length; at++) {
            if (without[at] == null) {
                without[at] = notWorking(drafts.get(at));
            }
        }
    }

    /** Index of work without participation; the coefficients are this generator's choice. */
    private static double index(PersonTraits draft) {
        Profile profile = draft.profile();
        double sex = profile.sex() == Sex.MALE ? 0.35 : 0;
        double education = 0.15 * Schooling.steps(profile.education());
        double urban = profile.isUrban() ? 0.1 : 0;
        double before = profile.baselineStatus().isEmployed() ? 0.9 : 0;
        return before
                + sex
                + education
                + urban
                + 0.5 * draft.drive()
                + draft.dice("work").gaussian();
    }

    private LabourStatus working(PersonTraits draft) {
        LabourStatus before = draft.profile().baselineStatus();
        RandomStream dice = draft.dice("status");
        return before.isEmployed() && dice.chance(KEEPS_STATUS) ? before : employment.status(dice);
    }

    private LabourStatus notWorking(PersonTraits draft) {
        LabourStatus before = draft.profile().baselineStatus();
        RandomStream dice = draft.dice("status");
        if (!before.isEmployed() && dice.chance(KEEPS_STATUS)) {
            return before;
        }
        return dice.chance(unemployed) ? LabourStatus.UNEMPLOYED : LabourStatus.OUTSIDE_LABOUR_FORCE;
    }

    private void workWith() {
        System.arraycopy(without, 0, with, 0, with.length);
        double[] keys = keys(at -> drafts.get(at).dice("moves").uniform());
        List<Integer> movers = ExactSample.smallest(
                keys, at -> !without[at].isEmployed(), number(plan.effect().employed()), "employed");
        long selfEmployed = number(plan.effect().selfEmployed());
        long owners = selfEmployed + number(plan.effect().businessOwner());
        for (int order = 0; order < movers.size(); order++) {
            int at = movers.get(order);
            moved[at] = true;
            if (order < selfEmployed) {
                with[at] = employment.selfEmployedStatus(drafts.get(at).dice("moved"));
            } else {
                with[at] = order < owners ? LabourStatus.EMPLOYER : LabourStatus.EMPLOYEE;
            }
        }
    }

    private boolean hasKnownWork() {
        PersonTraits first = drafts.get(0);
        return known.flatMap(path -> path.findStatus(first.seed(), first.profile(), SurveyTruth.ROUNDS))
                .isPresent();
    }

    /** Statuses with participation where a scenario gives the chances of every step; what participation changes then follows from them. */
    private void workByKnownSteps() {
        WorkPath path = known.orElseThrow();
        for (int at = 0; at < with.length; at++) {
            PersonTraits draft = drafts.get(at);
            with[at] = path.findStatus(draft.seed(), draft.profile(), SurveyTruth.ROUNDS)
                    .orElseThrow();
            moved[at] = !without[at].isEmployed() && with[at].isEmployed();
        }
    }

    private void newJobs() {
        boolean[] changed = new boolean[without.length];
        for (int at = 0; at < changed.length; at++) {
            changed[at] = without[at].isEmployed()
                    && without[at] != drafts.get(at).profile().baselineStatus();
            newJobWithout[at] = changed[at];
        }
        double[] keys = keys(at -> drafts.get(at).dice("new job").uniform() / (without[at].isEmployed() ? 3 : 1));
        long more = number(plan.without().newJob()) - count(changed);
        ExactSample.smallest(keys, at -> !changed[at], more, "newJob").forEach(at -> newJobWithout[at] = true);
        for (int at = 0; at < changed.length; at++) {
            newJobWith[at] = newJobWithout[at] || moved[at];
        }
        double[] later = keys(at -> drafts.get(at).dice("newer job").uniform());
        long wanted = number(plan.without().newJob() + plan.effect().newJob()) - count(newJobWith);
        long extra = hasKnownWork() ? Math.max(0, wanted) : wanted;
        ExactSample.smallest(later, at -> !newJobWith[at] && with[at].isEmployed(), extra, "newJob")
                .forEach(at -> newJobWith[at] = true);
    }

    private void incomes() {
        double sum = 0;
        for (int at = 0; at < earnings.length; at++) {
            earnings[at] = rawEarnings(drafts.get(at));
            sum += without[at].isEmployed() ? earnings[at] : 0;
        }
        double scale = sum == 0 ? 0 : plan.without().monthlyIncomeIdr() * earnings.length / sum;
        double gained = 0;
        for (int at = 0; at < earnings.length; at++) {
            earnings[at] *= scale;
            gained += moved[at] ? earnings[at] : 0;
        }
        if (hasKnownWork()) {
            return;
        }
        uplift = sum == 0 ? 0 : (plan.effect().monthlyIncomeIdr() * earnings.length - gained) / (sum * scale);
    }

    private static double rawEarnings(PersonTraits draft) {
        Profile profile = draft.profile();
        double sex = profile.sex() == Sex.MALE ? 0.15 : 0;
        double education = 0.15 * Schooling.steps(profile.education());
        double urban = profile.isUrban() ? 0.1 : 0;
        double chance = INCOME_SPREAD * draft.dice("earnings").gaussian();
        return StrictMath.exp(sex + education + urban + 0.1 * draft.drive() + chance);
    }

    private void certificates() {
        double[] keys = keys(at -> drafts.get(at).dice("certificate").uniform()
                / (1 + Schooling.steps(drafts.get(at).profile().education())));
        ExactSample.smallest(keys, at -> true, number(plan.without().usedCertificate()), "usedCertificate")
                .forEach(at -> certificateWithout[at] = true);
        System.arraycopy(certificateWithout, 0, certificateWith, 0, certificateWith.length);
        double[] later = keys(at -> drafts.get(at).dice("certificate with").uniform());
        ExactSample.smallest(
                        later,
                        at -> !certificateWithout[at],
                        number(plan.effect().usedCertificate()),
                        "usedCertificate")
                .forEach(at -> certificateWith[at] = true);
    }

    private double[] keys(IntToDoubleFunction key) {
        return IntStream.range(0, drafts.size()).mapToDouble(key).toArray();
    }

    private long number(double share) {
        return Math.round(share * drafts.size());
    }

    private static long count(boolean[] truths) {
        return IntStream.range(0, truths.length).filter(at -> truths[at]).count();
    }
}
