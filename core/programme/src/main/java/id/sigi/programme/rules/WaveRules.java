package id.sigi.programme.rules;

import id.sigi.programme.vocabulary.EntryStep;
import id.sigi.programme.vocabulary.ExclusionGround;
import id.sigi.programme.vocabulary.ExclusionReason;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;

/**
 * The rules of a run of waves.
 *
 * @param fromWave first wave they hold for
 * @param toWave last wave they hold for
 * @param ageLeast youngest age in completed years on the day of applying, inclusive
 * @param ageMost oldest age, inclusive
 * @param entrySteps what an applicant must have done before joining
 * @param trainingCreditIdr training credit in rupiah
 * @param creditUseBy last day of the year on which the credit buys a course
 * @param firstPurchaseDays days from the account's opening within which the first course must be bought
 * @param postTrainingIncentiveIdr one instalment of the incentive after the first completed course, in rupiah
 * @param instalments number of those instalments
 * @param surveyIncentiveIdr incentive of one answered survey, in rupiah
 * @param surveyAfterDays for each recipients' survey, days from the first incentive to its invitation
 * @param surveyAnswerDays days within which an invitation may be answered
 * @param householdCap most recipients of one family card
 * @param socialAssistanceBars whether recipients of other social assistance are kept out
 */
public record WaveRules(
        int fromWave,
        int toWave,
        int ageLeast,
        int ageMost,
        List<EntryStep> entrySteps,
        long trainingCreditIdr,
        MonthDay creditUseBy,
        int firstPurchaseDays,
        long postTrainingIncentiveIdr,
        int instalments,
        long surveyIncentiveIdr,
        List<Integer> surveyAfterDays,
        int surveyAnswerDays,
        int householdCap,
        boolean socialAssistanceBars) {
    private static final int MOST_SURVEYS = 3;

    public WaveRules {
        surveyAfterDays = List.copyOf(surveyAfterDays);
        entrySteps = List.copyOf(entrySteps);
        require(fromWave >= 1 && fromWave <= toWave, "waves run from one upwards: " + fromWave + ".." + toWave);
        require(ageLeast >= 0 && ageLeast <= ageMost, "ages are reversed: " + ageLeast + ".." + ageMost);
        require(trainingCreditIdr > 0, "trainingCreditIdr must be positive");
        require(postTrainingIncentiveIdr > 0 && surveyIncentiveIdr > 0, "incentives must be positive");
        require(firstPurchaseDays > 0 && surveyAnswerDays > 0, "deadlines must be at least a day");
        require(instalments >= 1 && instalments <= 12, "instalments must be 1 to 12: " + instalments);
        require(surveyAfterDays.size() <= MOST_SURVEYS, "there are at most three recipients' surveys");
        require(isAscending(surveyAfterDays), "surveyAfterDays must ascend: " + surveyAfterDays);
        require(householdCap >= 1, "householdCap must be at least one");
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

    /** Whether an entry in an exclusion list keeps an application out of these waves' draws. */
    public boolean isBarredBy(ExclusionGround ground) {
        return ground.reason() != ExclusionReason.SOCIAL_ASSISTANCE_OVERLAP || socialAssistanceBars;
    }
}
