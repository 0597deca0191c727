package id.sigi.ledger.handler;

import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Leads every operation to the handler that decides it. */
public final class OperationDispatcher {
    private final Map<Class<? extends Operation>, Step<Operation>> steps = new HashMap<>();

    public OperationDispatcher(LedgerContext office) {
        registration(new RegistrationHandler(office));
        waves(new WaveHandler(office));
        LotteryHandler lottery = new LotteryHandler(office);
        on(Operation.DrawLottery.class, lottery::draw);
        on(Operation.DrawNationalLottery.class, lottery::drawNationally);
        training(new TrainingHandler(office));
        courses(new CourseHandler(office));
        payments(new PaymentHandler(office));
        on(Operation.RevokeParticipation.class, new RevocationHandler(office)::revoke);
        surveys(new SurveyHandler(office));
        complaints(new ComplaintHandler(office));
        schedule(new Schedule(office));
        classes(new ClassHandler(office));
        catalogue(new CatalogueHandler(office));
        partners(new PartnerHandler(office));
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

    /** The kinds of operations that some handler decides. */
    public Set<Class<? extends Operation>> kinds() {
        return Set.copyOf(steps.keySet());
    }

    private <O extends Operation> void on(Class<O> kind, Step<O> step) {
        steps.put(kind, operation -> step.decide(kind.cast(operation)));
    }

    private void registration(RegistrationHandler handler) {
        on(Operation.RegisterApplicant.class, handler::register);
        on(Operation.VerifyIdentity.class, handler::verify);
        on(Operation.ListExclusion.class, handler::list);
        on(Operation.WithdrawExclusion.class, handler::withdraw);
        on(Operation.TakeEntrySteps.class, handler::take);
    }

    private void waves(WaveHandler handler) {
        on(Operation.OpenWave.class, handler::open);
        on(Operation.SubmitApplication.class, handler::submit);
        on(Operation.SubmitAssistedApplication.class, handler::submitAssisted);
        on(Operation.CloseWave.class, handler::close);
    }

    private void training(TrainingHandler handler) {
        on(Operation.OpenAccount.class, handler::open);
        on(Operation.PurchaseCourse.class, handler::purchase);
        on(Operation.CompleteCourse.class, handler::complete);
        on(Operation.RateCourse.class, handler::rate);
    }

    private void courses(CourseHandler handler) {
        on(Operation.ListCourse.class, handler::list);
        on(Operation.ChangeCourse.class, handler::change);
        on(Operation.WithdrawCourse.class, handler::withdraw);
        on(Operation.AssessCourse.class, handler::assess);
    }

    private void payments(PaymentHandler handler) {
        on(Operation.FundProgramme.class, handler::fund);
        on(Operation.LinkPayoutAccount.class, handler::link);
        on(Operation.UpgradeEwallet.class, handler::upgrade);
        on(Operation.DisburseIncentive.class, handler::disburse);
    }

    private void surveys(SurveyHandler handler) {
        on(Operation.InviteToSurvey.class, handler::invite);
        on(Operation.AnswerSurvey.class, handler::answer);
    }

    private void complaints(ComplaintHandler handler) {
        on(Operation.OpenComplaint.class, handler::open);
        on(Operation.ResolveComplaint.class, handler::resolve);
    }

    private void schedule(Schedule handler) {
        on(Operation.ScheduleIncentive.class, handler::schedule);
        on(Operation.FailIncentive.class, handler::fail);
        on(Operation.ClawBack.class, handler::clawBack);
    }

    private void classes(ClassHandler handler) {
        on(Operation.RedeemCode.class, handler::redeem);
        on(Operation.RecordAttendance.class, handler::attend);
        on(Operation.ShowCertificate.class, handler::show);
    }

    private void catalogue(CatalogueHandler handler) {
        on(Operation.AdmitProvider.class, handler::admit);
        on(Operation.ChangeProvider.class, handler::change);
        on(Operation.WithdrawProvider.class, handler::withdraw);
        on(Operation.JoinPlatform.class, handler::join);
        on(Operation.LeavePlatform.class, handler::leave);
    }

    private void partners(PartnerHandler handler) {
        on(Operation.AnswerQuestionnaire.class, handler::answer);
        on(Operation.PostVacancy.class, handler::post);
        on(Operation.ApplyForVacancy.class, handler::apply);
    }
}
