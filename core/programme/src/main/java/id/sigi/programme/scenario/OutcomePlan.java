package id.sigi.programme.scenario;

/**
 * The truth of a scenario.
 *
 * @param without means of the outcomes without participation
 * @param effect effects of participation on those who take part, none negative
 */
public record OutcomePlan(OutcomeFigures without, OutcomeFigures effect) {
    public OutcomePlan {
        ShareChecks.require(
                without.employed() + effect.employed() <= 1 && without.newJob() + effect.newJob() <= 1,
                "a share and its effect together exceed the whole");
    }
}
