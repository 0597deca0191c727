package id.sigi.programme.scenario;

import java.time.LocalDate;

/**
 * The researchers' survey of first-draw winners and losers.
 *
 * @param startsOn day of the invitations
 * @param days days over which answers come in
 * @param winners share of first-draw winners invited
 * @param losers share of first-draw losers invited
 * @param winnersAnswer share of invited winners who answer
 * @param losersAnswer share of invited losers who answer
 */
public record EndlinePlan(
        LocalDate startsOn, int days, double winners, double losers, double winnersAnswer, double losersAnswer) {
    public EndlinePlan {
        ShareChecks.check("winners", winners);
        ShareChecks.check("losers", losers);
        ShareChecks.check("winnersAnswer", winnersAnswer);
        ShareChecks.check("losersAnswer", losersAnswer);
        ShareChecks.require(days > 0, "days must be positive");
    }

    /** Share invited in an arm of the first draw. */
    public double invited(boolean won) {
        return won ? winners : losers;
    }

    /** Share of the invited that answers in an arm of the first draw. */
    public double answering(boolean won) {
        return won ? winnersAnswer : losersAnswer;
    }
}
