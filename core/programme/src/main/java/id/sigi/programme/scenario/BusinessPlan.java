package id.sigi.programme.scenario;

import id.sigi.programme.labour.EnterpriseSector;
import id.sigi.programme.operation.WorkAnswers;
import id.sigi.programme.vocabulary.survey.Answer;
import id.sigi.programme.vocabulary.survey.LabourStatus;
import java.util.Map;
import java.util.Optional;

/**
 * What people who work say of their businesses and jobs.
 *
 * @param hiredWorkers mean number of permanent paid workers of an employer, at least one; one more than a geometric number
 * @param registered share of businesses that are registered, by status of who runs them
 * @param keepsAccounts share of businesses that keep a complete set of written accounts, by status of who runs them
 * @param incomeShare share of the income from all jobs that the business brings in
 * @param sectors shares of sectors among the employees' employers
 * @param pension share of employees, casual workers among them, to whose pension the employer contributes
 */
public record BusinessPlan(
        double hiredWorkers,
        Map<LabourStatus, Double> registered,
        Map<LabourStatus, Double> keepsAccounts,
        double incomeShare,
        Map<EnterpriseSector, Double> sectors,
        double pension) {
    private static final int MOST_WORKERS = 99;

    public BusinessPlan {
        ShareChecks.require(hiredWorkers >= 1, "hiredWorkers is at least one, because an employer has a paid worker");
        registered.values().forEach(share -> ShareChecks.check("registered", share));
        keepsAccounts.values().forEach(share -> ShareChecks.check("keepsAccounts", share));
        ShareChecks.check("incomeShare", incomeShare);
        ShareChecks.checkWhole("sectors", sectors);
        ShareChecks.check("pension", pension);
        registered = Map.copyOf(registered);
        keepsAccounts = Map.copyOf(keepsAccounts);
        sectors = Map.copyOf(sectors);
    }

    /**
     * The answers of somebody; whoever does not work is asked nothing.
     *
     * @param dice chance of the person and the survey
     * @param incomeIdr income from all jobs in rupiah per month
     */
    public Optional<WorkAnswers> answers(LabourStatus status, long incomeIdr, RandomStream dice) {
        if (status.isEntrepreneur()) {
            return Optional.of(business(status, incomeIdr, dice));
        }
        return status.isEmployed() ? Optional.of(job(status, dice)) : Optional.empty();
    }

    private WorkAnswers business(LabourStatus status, long incomeIdr, RandomStream dice) {
        int hired = status.isBusinessOwner() ? hired(dice) : 0;
        Answer isRegistered = Answer.of(dice.chance(registered.getOrDefault(status, 0.0)));
        Answer accounts = Answer.of(dice.chance(keepsAccounts.getOrDefault(status, 0.0)));
        return new WorkAnswers(
                EnterpriseSector.UNINCORPORATED,
                Optional.of(hired),
                isRegistered,
                accounts,
                Optional.of(Math.round(incomeIdr * incomeShare)),
                Answer.NOT_ASKED);
    }

    private int hired(RandomStream dice) {
        int workers = 1;
        while (workers < MOST_WORKERS && dice.chance(1 - 1 / hiredWorkers)) {
            workers++;
        }
        return workers;
    }

    /** Family workers help in a household's own business, so that nothing hangs on an employer. */
    private WorkAnswers job(LabourStatus status, RandomStream dice) {
        boolean isFamily = status == LabourStatus.FAMILY_WORKER;
        EnterpriseSector sector = isFamily ? EnterpriseSector.UNINCORPORATED : dice.among(sectors);
        return new WorkAnswers(
                sector,
                Optional.empty(),
                Answer.NOT_ASKED,
                Answer.NOT_ASKED,
                Optional.empty(),
                isFamily ? Answer.NOT_ASKED : Answer.of(dice.chance(pension)));
    }
}
