package id.sigi.programme.rules;

import id.sigi.programme.vocabulary.DrawStage;
import id.sigi.programme.vocabulary.EntryStep;
import id.sigi.programme.vocabulary.ExclusionGround;
import id.sigi.programme.vocabulary.ExclusionReason;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rules of a run of waves.
 *
 * @param fromWave first wave they hold for
 * @param toWave last wave they hold for
 * @param ageLeast youngest age in completed years on the day of applying, inclusive
 * @param ageMost oldest age, inclusive
 * @param entrySteps what an applicant must have done before joining
 * @param barredOccupations occupations that bar
 * @param barringAssistance kinds of other social assistance that bar
 * @param trainingCreditIdr training credit in rupiah
 * @param creditUseBy last day of the year on which the credit buys a course
 * @param firstPurchaseDays days from the account's opening within which the first course must be bought
 * @param postTrainingIncentiveIdr one instalment of the incentive after the first completed course, in rupiah
 * @param instalments number of those instalments
 * @param surveyIncentiveIdr incentive of one answered survey, in rupiah
 * @param surveyAfterDays for each recipients' survey, days from the first incentive to its invitation
 * @param surveyAnswerDays days within which an invitation may be answered
 * @param surveyStops by the year in which the account was opened, last day on which its holder's surveys are sent and answered
 * @param householdCap most recipients of one family card
 * @param drawStages draws of a wave in order: of the areas, and then, where it is held, a national one among those who lost
 * @param sources for each of these values, keys of the rule set's sources
 */
public record WaveRules(
        int fromWave,
        int toWave,
        int ageLeast,
        int ageMost,
        List<EntryStep> entrySteps,
        List<ExclusionGround> barredOccupations,
        List<ExclusionGround> barringAssistance,
        long trainingCreditIdr,
        MonthDay creditUseBy,
        int firstPurchaseDays,
        long postTrainingIncentiveIdr,
        int instalments,
        long surveyIncentiveIdr,
        List<Integer> surveyAfterDays,
        int surveyAnswerDays,
        Map<Integer, MonthDay> surveyStops,
        int householdCap,
        List<DrawStage> drawStages,
        Map<String, List<String>> sources) {
    private static final int MOST_SURVEYS = 3;
    private static final Set<String> VALUES = values();

    public WaveRules {
        surveyAfterDays = List.copyOf(surveyAfterDays);
        entrySteps = List.copyOf(entrySteps);
        barredOccupations = List.copyOf(barredOccupations);
        barringAssistance = List.copyOf(barringAssistance);
        surveyStops = Map.copyOf(surveyStops);
        drawStages = List.copyOf(drawStages);
        sources = Map.copyOf(sources);
        require(fromWave >= 1 && fromWave <= toWave, "waves run from one upwards: " + fromWave + ".." + toWave);
        require(ageLeast >= 0 && ageLeast <= ageMost, "ages are reversed: " + ageLeast + ".." + ageMost);
        require(trainingCreditIdr > 0, "trainingCreditIdr must be positive");
        require(postTrainingIncentiveIdr > 0 && surveyIncentiveIdr > 0, "incentives must be positive");
        require(firstPurchaseDays > 0 && surveyAnswerDays > 0, "deadlines must be at least a day");
        require(instalments >= 1 && instalments <= 12, "instalments must be 1 to 12: " + instalments);
        require(surveyAfterDays.size() <= MOST_SURVEYS, "there are at most three recipients' surveys");
        require(isAscending(surveyAfterDays), "surveyAfterDays must ascend: " + surveyAfterDays);
        require(householdCap >= 1, "householdCap must be at least one");
        require(
                !drawStages.isEmpty()
                        && drawStages.equals(List.of(DrawStage.values()).subList(0, drawStages.size())),
                "drawStages begin with AREA, and NATIONAL may follow: " + drawStages);
        requireReason("barredOccupations", barredOccupations, ExclusionReason.BARRED_OCCUPATION);
        requireReason("barringAssistance", barringAssistance, ExclusionReason.SOCIAL_ASSISTANCE_OVERLAP);
        require(
                sources.keySet().equals(VALUES),
                "sources must name each value once, it differs in " + difference(sources.keySet()));
    }

    /** Names of the values that need a source: all but the waves themselves. */
    private static Set<String> values() {
        Set<String> names = new TreeSet<>();
        for (RecordComponent component : WaveRules.class.getRecordComponents()) {
            names.add(component.getName());
        }
        names.removeAll(Set.of("fromWave", "toWave", "sources"));
        return Set.copyOf(names);
    }

    private static Set<String> difference(Set<String> named) {
        Set<String> differing = new TreeSet<>(VALUES);
        named.stream().filter(name -> !differing.remove(name)).forEach(differing::add);
        return differing;
    }

    private static void requireReason(String name, List<ExclusionGround> grounds, ExclusionReason reason) {
        grounds.forEach(ground -> require(ground.reason() == reason, name + " cannot name " + ground));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static boolean isAscending(List<Integer> days) {
        return days.stream().sorted().distinct().toList().equals(days);
    }

    /** Number of recipients' survey rounds. */
    public int surveyRounds() {
        return surveyAfterDays.size();
    }

    public boolean isValidFor(int wave) {
        return wave >= fromWave && wave <= toWave;
    }

    /** Whether somebody born on a day may apply on another. */
    public boolean admitsAge(LocalDate birth, LocalDate on) {
        int age = Period.between(birth, on).getYears();
        return age >= ageLeast && age <= ageMost;
    }

    /** Whether losers of the areas' draws are drawn once more, all areas together. */
    public boolean hasNationalDraw() {
        return drawStages.contains(DrawStage.NATIONAL);
    }

    /** Last day of the surveys of those whose account was opened in a year, empty if they have no end. */
    public Optional<LocalDate> findSurveyStop(int year) {
        return Optional.ofNullable(surveyStops.get(year)).map(day -> day.atYear(year));
    }

    /** Whether a ground, listed or declared, keeps an application out of these waves' draws. */
    public boolean isBarredBy(ExclusionGround ground) {
        return switch (ground.reason()) {
            case BARRED_OCCUPATION -> barredOccupations.contains(ground);
            case SOCIAL_ASSISTANCE_OVERLAP -> barringAssistance.contains(ground);
            case IDENTITY_NOT_VERIFIED,
                    AGE_OUT_OF_BOUNDS,
                    IN_FORMAL_EDUCATION,
                    PRIOR_RECIPIENT,
                    BLACKLISTED,
                    HOUSEHOLD_CAP -> true;
        };
    }
}
