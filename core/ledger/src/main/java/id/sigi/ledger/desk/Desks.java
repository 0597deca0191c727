package id.sigi.ledger.desk;

import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Leads every operation to the desk that decides it. */
public final class Desks {
    private final Map<Class<? extends Operation>, Step<Operation>> steps = new HashMap<>();

    public Desks(Office office) {
        registration(new RegistrationDesk(office));
        waves(new WaveDesk(office));
        LotteryDesk lottery = new LotteryDesk(office);
        on(Operation.DrawLottery.class, lottery::draw);
        on(Operation.DrawNationalLottery.class, lottery::drawNationally);
        training(new TrainingDesk(office));
        courses(new CourseDesk(office));
        payments(new PaymentDesk(office));
        on(Operation.RevokeParticipation.class, new RevocationDesk(office)::revoke);
        surveys(new SurveyDesk(office));
        complaints(new ComplaintDesk(office));
        schedule(new Schedule(office));
        classes(new ClassDesk(office));
        catalogue(new CatalogueDesk(office));
        partners(new PartnerDesk(office));
    }

    /** Decides one kind of operation: empty if it was applied, else why not. */
    @FunctionalInterface
    private interface Step<O extends Operation> {
        Optional<Refusal> decide(O operation);
    }

    /** Decides an operation: empty if it was applied, else why nothing was changed. */
    public Optional<Refusal> decide(Operation operation) {
        Step<Operation> step = steps.get(operation.getClass());
        if (step == null) {
            throw new IllegalStateException(
                    "no desk decides " + operation.getClass().getSimpleName());
        }
        return step.decide(operation);
    }

    /** The kinds of operations that some desk decides. */
    public Set<Class<? extends Operation>> kinds() {
        return Set.copyOf(steps.keySet());
    }

    private <O extends Operation> void on(Class<O> kind, Step<O> step) {
        steps.put(kind, operation -> step.decide(kind.cast(operation)));
    }

    private void registration(RegistrationDesk desk) {
        on(Operation.RegisterApplicant.class, desk::register);
        on(Operation.VerifyIdentity.class, desk::verify);
        on(Operation.ListExclusion.class, desk::list);
        on(Operation.WithdrawExclusion.class, desk::withdraw);
        on(Operation.TakeEntrySteps.class, desk::take);
    }

    private void waves(WaveDesk desk) {
        on(Operation.OpenWave.class, desk::open);
        on(Operation.SubmitApplication.class, desk::submit);
        on(Operation.SubmitAssistedApplication.class, desk::submitAssisted);
        on(Operation.CloseWave.class, desk::close);
    }

    private void training(TrainingDesk desk) {
        on(Operation.OpenAccount.class, desk::open);
        on(Operation.PurchaseCourse.class, desk::purchase);
        on(Operation.CompleteCourse.class, desk::complete);
        on(Operation.RateCourse.class, desk::rate);
    }

    private void courses(CourseDesk desk) {
        on(Operation.ListCourse.class, desk::list);
        on(Operation.ChangeCourse.class, desk::change);
        on(Operation.WithdrawCourse.class, desk::withdraw);
        on(Operation.AssessCourse.class, desk::assess);
    }

    private void payments(PaymentDesk desk) {
        on(Operation.FundProgramme.class, desk::fund);
        on(Operation.LinkPayoutAccount.class, desk::link);
        on(Operation.UpgradeEwallet.class, desk::upgrade);
        on(Operation.DisburseIncentive.class, desk::disburse);
    }

    private void surveys(SurveyDesk desk) {
        on(Operation.InviteToSurvey.class, desk::invite);
        on(Operation.AnswerSurvey.class, desk::answer);
    }

    private void complaints(ComplaintDesk desk) {
        on(Operation.OpenComplaint.class, desk::open);
        on(Operation.ResolveComplaint.class, desk::resolve);
    }

    private void schedule(Schedule desk) {
        on(Operation.ScheduleIncentive.class, desk::schedule);
        on(Operation.FailIncentive.class, desk::fail);
        on(Operation.ClawBack.class, desk::clawBack);
    }

    private void classes(ClassDesk desk) {
        on(Operation.RedeemCode.class, desk::redeem);
        on(Operation.RecordAttendance.class, desk::attend);
        on(Operation.ShowCertificate.class, desk::show);
    }

    private void catalogue(CatalogueDesk desk) {
        on(Operation.AdmitProvider.class, desk::admit);
        on(Operation.ChangeProvider.class, desk::change);
        on(Operation.WithdrawProvider.class, desk::withdraw);
        on(Operation.JoinPlatform.class, desk::join);
        on(Operation.LeavePlatform.class, desk::leave);
    }

    private void partners(PartnerDesk desk) {
        on(Operation.AnswerQuestionnaire.class, desk::answer);
        on(Operation.PostVacancy.class, desk::post);
        on(Operation.ApplyForVacancy.class, desk::apply);
    }
}
