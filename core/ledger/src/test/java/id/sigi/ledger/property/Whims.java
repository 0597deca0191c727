package id.sigi.ledger.property;

import id.sigi.programme.identity.AccountNumber;
import id.sigi.programme.identity.Contact;
import id.sigi.programme.identity.FamilyCard;
import id.sigi.programme.identity.Nik;
import id.sigi.programme.operation.Answers;
import id.sigi.programme.operation.CourseListing;
import id.sigi.programme.operation.NationalStratum;
import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.PayoutAccount;
import id.sigi.programme.operation.Profile;
import id.sigi.programme.operation.QuestionnaireAnswers;
import id.sigi.programme.operation.RedeemRequest;
import id.sigi.programme.operation.Scores;
import id.sigi.programme.operation.Stratum;
import id.sigi.programme.vocabulary.Area;
import id.sigi.programme.vocabulary.ComplaintChannel;
import id.sigi.programme.vocabulary.ComplaintTopic;
import id.sigi.programme.vocabulary.Disability;
import id.sigi.programme.vocabulary.EducationLevel;
import id.sigi.programme.vocabulary.EntryStep;
import id.sigi.programme.vocabulary.ExclusionGround;
import id.sigi.programme.vocabulary.PriorityGroup;
import id.sigi.programme.vocabulary.RegisterCheck;
import id.sigi.programme.vocabulary.RevocationReason;
import id.sigi.programme.vocabulary.Sex;
import id.sigi.programme.vocabulary.payment.Fund;
import id.sigi.programme.vocabulary.payment.IncentiveKind;
import id.sigi.programme.vocabulary.payment.KycLevel;
import id.sigi.programme.vocabulary.payment.PaymentFailure;
import id.sigi.programme.vocabulary.payment.PaymentPartner;
import id.sigi.programme.vocabulary.payment.PayoutChannel;
import id.sigi.programme.vocabulary.survey.LabourStatus;
import id.sigi.programme.vocabulary.survey.SurveyRound;
import id.sigi.programme.vocabulary.training.AssessmentPhase;
import id.sigi.programme.vocabulary.training.CourseCategory;
import id.sigi.programme.vocabulary.training.CourseMode;
import id.sigi.programme.vocabulary.training.Platform;
import id.sigi.programme.vocabulary.training.ProviderStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Operations at random over a small world, so that they meet: sixteen people of four family cards, six waves under three sets of rules,
 * four courses, little money. Time goes on by fits and starts, and now and then back.
 */
final class Whims {
    private static final int PEOPLE = 16;
    private static final int COURSES = 4;
    private static final List<Integer> WAVES = List.of(1, 2, 3, 18, 19, 48);

    private final Random random;
    private final List<Supplier<Operation>> kinds = new ArrayList<>();
    private final Deque<Operation> opening = new ArrayDeque<>();
    private Instant clock = Instant.parse("2020-03-01T00:00:00Z");
    private int serial;

    Whims(long seed) {
        random = new Random(seed);
        people();
        selection();
        training();
        money();
        classes();
        voices();
        open();
    }

    /** A world begins with a catalogue, so that something can be bought before it is taken away. */
    private void open() {
        for (int provider = 0; provider < 2; provider++) {
            opening.add(admit(provider));
        }
        for (Platform platform : Platform.values()) {
            opening.add(new Operation.JoinPlatform(clock, platform));
        }
        for (int course = 0; course < COURSES; course++) {
            opening.add(new Operation.ListCourse(clock, "crs-" + course, "prv-" + course % 2, listing()));
        }
    }

    private Operation admit(int provider) {
        return new Operation.AdmitProvider(
                at(), "prv-" + provider, "Lembaga " + provider, "client-" + provider, "key-" + provider);
    }

    /** The next operation. */
    Operation next() {
        if (!opening.isEmpty()) {
            return opening.remove();
        }
        if (random.nextInt(14) == 0) {
            clock = clock.plus(Duration.ofHours(random.nextInt(13)));
        }
        return among(kinds).get();
    }

    private Instant at() {
        return random.nextInt(20) == 0 ? clock.minus(Duration.ofDays(random.nextInt(60))) : clock;
    }

    private <T> T among(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <E extends Enum<E>> E code(Class<E> codes) {
        return among(List.of(codes.getEnumConstants()));
    }

    private void on(int weight, Supplier<Operation> kind) {
        for (int times = 0; times < weight; times++) {
            kinds.add(kind);
        }
    }

    private int person() {
        return random.nextInt(PEOPLE);
    }

    private static String id(int person) {
        return "app-%03d".formatted(person);
    }

    private String fresh(String prefix) {
        return prefix + "-" + serial++;
    }

    private static Nik nik(int person) {
        return new Nik("320101410190%04d".formatted(person + 1));
    }

    private String account() {
        return "acc-" + person();
    }

    private String purchase() {
        return "pur-%d-%d".formatted(person(), random.nextInt(COURSES));
    }

    private String course() {
        return "crs-" + random.nextInt(COURSES);
    }

    private void people() {
        on(3, () -> {
            int person = person();
            String number = random.nextInt(10) == 0 ? id(person()) : id(person);
            FamilyCard card = new FamilyCard("320101010110%04d".formatted(person / 4 + 1));
            return new Operation.RegisterApplicant(at(), number, nik(person), card, contact(person), profile());
        });
        on(
                3,
                () -> new Operation.VerifyIdentity(
                        at(), id(person()), random.nextInt(20) > 0 ? RegisterCheck.PASSED : code(RegisterCheck.class)));
        on(9, () -> new Operation.TakeEntrySteps(at(), id(person()), steps()));
        on(4, () -> new Operation.WithdrawExclusion(at(), nik(person()), code(ExclusionGround.class)));
        on(1, () -> {
            boolean isListing = random.nextInt(6) == 0;
            return isListing
                    ? new Operation.ListExclusion(at(), nik(person()), code(ExclusionGround.class))
                    : new Operation.VerifyIdentity(at(), id(person()));
        });
    }

    private Contact contact(int person) {
        int named = random.nextInt(20) == 0 ? person() : person;
        return new Contact("Orang " + person, "08123456%04d".formatted(person), named + "@surel.contoh");
    }

    private PayoutAccount payout() {
        PayoutChannel channel = code(PayoutChannel.class);
        KycLevel level = channel == PayoutChannel.BANK || random.nextInt(3) > 0 ? KycLevel.FULL : KycLevel.BASIC;
        return new PayoutAccount(channel, code(PaymentPartner.class), new AccountNumber("1234567890"), level);
    }

    private Set<EntryStep> steps() {
        Set<EntryStep> steps = EnumSet.of(code(EntryStep.class));
        return random.nextInt(12) > 0 ? EnumSet.allOf(EntryStep.class) : steps;
    }

    private CourseListing listing() {
        return new CourseListing(
                "Kursus", code(CourseCategory.class), code(CourseMode.class), 150_000L * (1 + random.nextInt(6)));
    }

    /** Rare, because what is withdrawn is withdrawn for good. */
    private Operation catalogue() {
        String provider = "prv-" + random.nextInt(2);
        return switch (random.nextInt(40)) {
            case 0 -> new Operation.WithdrawProvider(at(), provider);
            case 1 -> new Operation.WithdrawCourse(at(), course());
            case 2, 3 -> new Operation.LeavePlatform(at(), code(Platform.class));
            default ->
                new Operation.ChangeProvider(
                        at(),
                        provider,
                        "Lembaga",
                        random.nextInt(6) == 0 ? ProviderStatus.SUSPENDED : ProviderStatus.ACTIVE);
        };
    }

    private Profile profile() {
        return new Profile(
                code(Sex.class),
                LocalDate.of(1940 + random.nextInt(66), 1, 1),
                code(EducationLevel.class),
                code(Disability.class),
                random.nextInt(6) == 0 ? "12" : "32",
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                code(LabourStatus.class),
                random.nextInt(30) == 0 ? Set.of(code(ExclusionGround.class)) : Set.of());
    }

    private void selection() {
        on(1, () -> {
            LocalDate today = LocalDate.ofInstant(clock, ZoneOffset.UTC);
            int days = 2 + random.nextInt(14);
            return new Operation.OpenWave(at(), among(WAVES), today, today.plusDays(days), Set.of(Area.JAWA));
        });
        on(12, () -> {
            int wave = among(WAVES);
            int person = person();
            return new Operation.SubmitApplication(
                    at(), "apl-%d-%d".formatted(person, wave), id(person), wave, code(PriorityGroup.class));
        });
        on(3, () -> {
            int wave = among(WAVES);
            int person = person();
            return new Operation.SubmitAssistedApplication(
                    at(), "apl-%d-%d".formatted(person, wave), id(person), wave, code(PriorityGroup.class), "op-32-1");
        });
        on(3, () -> new Operation.CloseWave(at(), among(WAVES)));
        on(
                4,
                () -> new Operation.DrawLottery(
                        at(),
                        new Stratum(
                                among(WAVES),
                                random.nextInt(8) == 0 ? Area.SUMATERA : Area.JAWA,
                                code(PriorityGroup.class)),
                        random.nextInt(5),
                        random.nextLong()));
        on(
                4,
                () -> new Operation.DrawNationalLottery(
                        at(),
                        new NationalStratum(among(WAVES), code(PriorityGroup.class)),
                        random.nextInt(5),
                        random.nextLong()));
    }

    private void training() {
        on(8, () -> {
            int person = person();
            return new Operation.OpenAccount(at(), "acc-" + person, id(person), among(WAVES));
        });
        on(1, () -> new Operation.ListCourse(at(), course(), "prv-" + random.nextInt(2), listing()));
        on(
                2,
                () -> random.nextInt(4) == 0
                        ? new Operation.ChangeCourse(at(), course(), listing())
                        : new Operation.ListCourse(at(), course(), "prv-0", listing()));
        on(10, () -> {
            int person = person();
            int course = random.nextInt(COURSES);
            return new Operation.PurchaseCourse(
                    at(),
                    "pur-%d-%d".formatted(person, course),
                    "acc-" + person,
                    "crs-" + course,
                    code(Platform.class));
        });
        on(1, () -> new Operation.PurchaseCourse(at(), purchase(), account(), course(), code(Platform.class)));
        on(8, () -> new Operation.CompleteCourse(at(), purchase(), fresh("cer")));
        on(8, () -> new Operation.RateCourse(at(), purchase(), 1 + random.nextInt(5), "Bagus."));
        on(
                1,
                () -> new Operation.AssessCourse(
                        at(),
                        fresh("asm"),
                        course(),
                        "asr-" + random.nextInt(3),
                        code(AssessmentPhase.class),
                        new Scores(1, 2, 3, 4)));
    }

    private void money() {
        on(
                1,
                () -> new Operation.FundProgramme(
                        at(), fresh("fnd"), code(Fund.class), 100_000L * (1 + random.nextInt(20))));
        on(6, () -> new Operation.LinkPayoutAccount(at(), id(person()), payout()));
        on(2, () -> new Operation.UpgradeEwallet(at(), id(person())));
        on(14, () -> {
            int person = person();
            int instalment = 1 + random.nextInt(random.nextInt(5) + 1);
            IncentiveKind kind = code(IncentiveKind.class);
            return new Operation.DisburseIncentive(
                    at(), "dsb-%d-%s-%d".formatted(person, kind, instalment), id(person), kind, instalment);
        });
        on(
                6,
                () -> new Operation.ScheduleIncentive(
                        at(),
                        id(person()),
                        code(IncentiveKind.class),
                        1 + random.nextInt(5),
                        LocalDate.ofInstant(clock, ZoneOffset.UTC).plusDays(random.nextInt(5))));
        on(
                6,
                () -> new Operation.FailIncentive(
                        at(),
                        id(person()),
                        code(IncentiveKind.class),
                        1 + random.nextInt(5),
                        code(PaymentFailure.class)));
        on(14, () -> new Operation.ClawBack(at(), fresh("clw"), id(person()), 50_000L * (1 + random.nextInt(20))));
        on(8, () -> new Operation.RevokeParticipation(at(), id(person()), code(RevocationReason.class)));
    }

    private void classes() {
        on(1, () -> admit(random.nextInt(2)));
        on(1, this::catalogue);
        on(1, () -> new Operation.JoinPlatform(at(), code(Platform.class)));
        on(8, () -> {
            int provider = random.nextInt(2);
            Instant at = at();
            RedeemRequest request = new RedeemRequest(
                    code(RedeemRequest.Endpoint.class), "client-" + provider, at.getEpochSecond(), "", purchase());
            return new Operation.RedeemCode(at, request.signedWith("key-" + random.nextInt(2)));
        });
        on(4, () -> new Operation.RecordAttendance(at(), purchase(), 1 + random.nextInt(5)));
        on(4, () -> new Operation.ShowCertificate(at(), purchase()));
        on(
                1,
                () -> new Operation.AnswerQuestionnaire(
                        at(),
                        "prv-" + random.nextInt(2),
                        2020,
                        1 + random.nextInt(2),
                        new QuestionnaireAnswers(1, 2, 3)));
        on(1, () -> new Operation.PostVacancy(at(), "vac-" + random.nextInt(5), "portal-1"));
        on(1, () -> new Operation.ApplyForVacancy(at(), id(person()), "vac-" + random.nextInt(5)));
    }

    private void voices() {
        on(6, () -> new Operation.InviteToSurvey(at(), id(person()), code(SurveyRound.class)));
        on(
                6,
                () -> new Operation.AnswerSurvey(
                        at(),
                        fresh("rsp"),
                        id(person()),
                        code(SurveyRound.class),
                        new Answers(code(LabourStatus.class), true, 0, false, Optional.empty(), Optional.empty())));
        on(
                1,
                () -> new Operation.OpenComplaint(
                        at(),
                        "cpl-" + random.nextInt(200),
                        id(person()),
                        code(ComplaintChannel.class),
                        code(ComplaintTopic.class),
                        "Tidak bisa masuk."));
        on(
                1,
                () -> new Operation.ResolveComplaint(
                        at(), "cpl-" + random.nextInt(200), clock.minus(Duration.ofHours(random.nextInt(48)))));
    }
}
