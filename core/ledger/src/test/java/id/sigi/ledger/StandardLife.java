package id.sigi.ledger;

import id.sigi.programme.identity.AccountNumber;
import id.sigi.programme.identity.Contact;
import id.sigi.programme.identity.FamilyCard;
import id.sigi.programme.identity.Nik;
import id.sigi.programme.operation.Answers;
import id.sigi.programme.operation.CourseListing;
import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.PayoutAccount;
import id.sigi.programme.operation.Profile;
import id.sigi.programme.operation.Stratum;
import id.sigi.programme.privacy.PseudonymKey;
import id.sigi.programme.vocabulary.Area;
import id.sigi.programme.vocabulary.ComplaintChannel;
import id.sigi.programme.vocabulary.ComplaintTopic;
import id.sigi.programme.vocabulary.Disability;
import id.sigi.programme.vocabulary.EducationLevel;
import id.sigi.programme.vocabulary.EntryStep;
import id.sigi.programme.vocabulary.PriorityGroup;
import id.sigi.programme.vocabulary.Sex;
import id.sigi.programme.vocabulary.payment.Fund;
import id.sigi.programme.vocabulary.payment.IncentiveKind;
import id.sigi.programme.vocabulary.payment.KycLevel;
import id.sigi.programme.vocabulary.payment.PaymentPartner;
import id.sigi.programme.vocabulary.payment.PayoutChannel;
import id.sigi.programme.vocabulary.survey.LabourStatus;
import id.sigi.programme.vocabulary.survey.SurveyRound;
import id.sigi.programme.vocabulary.training.CourseCategory;
import id.sigi.programme.vocabulary.training.CourseMode;
import id.sigi.programme.vocabulary.training.Platform;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One applicant's whole way through the programme in 2020, operation by operation; all identity numbers are made up. */
public final class StandardLife {
    public static final PseudonymKey KEY =
            PseudonymKey.of("a key that only tests may ever use!".getBytes(StandardCharsets.UTF_8));

    public static final String ID = "app-0000001";
    static final Nik NIK = new Nik("3201014101900001");
    static final FamilyCard CARD = new FamilyCard("3201010101100001");

    static final Operation ADMIT =
            new Operation.AdmitProvider(on("03-01"), "prv-1", "Lembaga Satu", "client-1", "key-1");

    private final int wave;

    StandardLife(int wave) {
        this.wave = wave;
    }

    static Instant on(String day) {
        return Instant.parse("2020-" + day + "T03:00:00Z");
    }

    static Profile profile(String province, int birthYear) {
        return new Profile(
                Sex.FEMALE,
                LocalDate.of(birthYear, 1, 1),
                EducationLevel.SENIOR_SECONDARY,
                Disability.NONE,
                province,
                true,
                false,
                false,
                false,
                false,
                LabourStatus.UNEMPLOYED,
                Set.of());
    }

    /** The operations up to the first of a kind, which is included. */
    List<Operation> upTo(Class<? extends Operation> kind) {
        List<Operation> steps = new ArrayList<>();
        for (Operation step : all()) {
            steps.add(step);
            if (kind.isInstance(step)) {
                return steps;
            }
        }
        throw new IllegalArgumentException("the standard life has no " + kind.getSimpleName());
    }

    /** The operations up to all that comes before joining a wave. */
    List<Operation> ready() {
        List<Operation> steps = upTo(Operation.SubmitApplication.class);
        return steps.subList(0, steps.size() - 1);
    }

    /** The money is enough for one account, one instalment and one survey. */
    List<Operation> all() {
        List<Operation> steps = new ArrayList<>(selection());
        steps.addAll(List.of(
                purchase("05-01"),
                new Operation.CompleteCourse(on("05-10"), "pur-1", "cer-1"),
                new Operation.RateCourse(on("05-11"), "pur-1", 5, "Bagus."),
                link(PaymentPartner.OVO, KycLevel.FULL),
                pay("05-15", IncentiveKind.POST_TRAINING, 1),
                new Operation.InviteToSurvey(on("06-15"), ID, SurveyRound.SURVEY_1),
                answer("06-16", SurveyRound.SURVEY_1),
                new Operation.OpenComplaint(
                        on("06-17"),
                        "cpl-1",
                        ID,
                        ComplaintChannel.LIVE_CHAT,
                        ComplaintTopic.INCENTIVE,
                        "Insentif belum masuk."),
                new Operation.ResolveComplaint(on("06-19"), "cpl-1", on("06-18"))));
        return steps;
    }

    private List<Operation> selection() {
        return List.of(
                new Operation.FundProgramme(on("03-01"), "fnd-1", Fund.TRAINING, 4_000_000),
                new Operation.FundProgramme(on("03-01"), "fnd-2", Fund.INCENTIVE, 650_000),
                ADMIT,
                new Operation.JoinPlatform(on("03-01"), Platform.SISNAKER),
                new Operation.JoinPlatform(on("03-01"), Platform.PINTARIA),
                list("crs-1", 600_000),
                open(wave, "04-11", "04-16"),
                register(ID, NIK, CARD),
                new Operation.VerifyIdentity(on("04-12"), ID),
                step(ID, EntryStep.values()),
                submit("04-13"),
                new Operation.CloseWave(on("04-17"), wave),
                new Operation.DrawLottery(on("04-17"), stratum(), 1, 99),
                new Operation.OpenAccount(on("04-18"), "acc-1", ID, wave));
    }

    static Operation step(String id, EntryStep... steps) {
        return new Operation.TakeEntrySteps(on("04-12"), id, Set.of(steps));
    }

    static CourseListing listing(long priceIdr) {
        return new CourseListing("Mengelola Keuangan Usaha", CourseCategory.FINANCE, CourseMode.WEBINAR, priceIdr);
    }

    static Operation list(String courseId, long priceIdr) {
        return new Operation.ListCourse(on("03-20"), courseId, "prv-1", listing(priceIdr));
    }

    Stratum stratum() {
        return new Stratum(wave, Area.JAWA, PriorityGroup.GENERAL);
    }

    static Operation open(int wave, String from, String to) {
        return new Operation.OpenWave(
                on(from), wave, LocalDate.parse("2020-" + from), LocalDate.parse("2020-" + to), Set.of(Area.JAWA));
    }

    static Operation register(String id, Nik nik, FamilyCard card) {
        return register(id, nik, card, profile("32", 1990));
    }

    static Operation register(String id, Nik nik, FamilyCard card, Profile profile) {
        return new Operation.RegisterApplicant(on("04-11"), id, nik, card, contact(id), profile);
    }

    /** Everybody has an address of their own. */
    static Contact contact(String id) {
        return new Contact("Siti Contoh", "0812 3456 7890", id + "@surel.contoh");
    }

    static Operation link(PaymentPartner partner, KycLevel kyc) {
        PayoutAccount account =
                new PayoutAccount(PayoutChannel.EWALLET, partner, new AccountNumber("081234567890"), kyc);
        return new Operation.LinkPayoutAccount(on("05-12"), ID, account);
    }

    Operation submit(String day) {
        return new Operation.SubmitApplication(on(day), "apl-1", ID, wave, PriorityGroup.GENERAL);
    }

    static Operation purchase(String day) {
        return new Operation.PurchaseCourse(on(day), "pur-1", "acc-1", "crs-1", Platform.SISNAKER);
    }

    static Operation pay(String day, IncentiveKind kind, int instalment) {
        return new Operation.DisburseIncentive(on(day), "dsb-" + kind + instalment, ID, kind, instalment);
    }

    static Operation answer(String day, SurveyRound round) {
        Answers answers = new Answers(LabourStatus.EMPLOYEE, true, 2_000_000, true, Optional.empty(), Optional.empty());
        return new Operation.AnswerSurvey(on(day), "rsp-" + round, ID, round, answers);
    }
}
