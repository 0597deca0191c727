package id.sigi.programme.scenario;

/**
 * One figure for each of the six outcomes: means without participation, or effects of participation on them.
 *
 * @param employed share employed
 * @param selfEmployed share self-employed
 * @param businessOwner share employing others
 * @param newJob share that started a new job or business
 * @param monthlyIncomeIdr income per month in rupiah among all people
 * @param usedCertificate share that used a certificate
 */
public record OutcomeFigures(
        double employed,
        double selfEmployed,
        double businessOwner,
        double newJob,
        double monthlyIncomeIdr,
        double usedCertificate) {
    public OutcomeFigures {
        ShareChecks.check("employed", employed);
        ShareChecks.check("selfEmployed", selfEmployed);
        ShareChecks.check("businessOwner", businessOwner);
        ShareChecks.check("newJob", newJob);
        ShareChecks.check("usedCertificate", usedCertificate);
        ShareChecks.require(
                selfEmployed + businessOwner <= employed + 1e-12,
                "the self-employed and employers are part of the employed");
        ShareChecks.require(monthlyIncomeIdr >= 0, "monthlyIncomeIdr is not negative");
    }

    /** The figure of an outcome. */
    public double of(EndlineOutcome outcome) {
        return switch (outcome) {
            case IS_EMPLOYED -> employed;
            case IS_SELF_EMPLOYED -> selfEmployed;
            case IS_BUSINESS_OWNER -> businessOwner;
            case HAS_NEW_JOB -> newJob;
            case MONTHLY_INCOME_IDR -> monthlyIncomeIdr;
            case HAS_USED_CERTIFICATE -> usedCertificate;
        };
    }
}
