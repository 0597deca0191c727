package id.sigi.ledger.writers;

import id.sigi.programme.identity.AccountNumber;
import id.sigi.programme.identity.Contact;
import id.sigi.programme.identity.FamilyCard;
import id.sigi.programme.identity.Nik;
import id.sigi.programme.operation.CourseListing;
import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.PayoutAccount;
import id.sigi.programme.operation.Profile;
import id.sigi.programme.operation.Stratum;
import id.sigi.programme.vocabulary.Area;
import id.sigi.programme.vocabulary.Disability;
import id.sigi.programme.vocabulary.EducationLevel;
import id.sigi.programme.vocabulary.EntryStep;
import id.sigi.programme.vocabulary.PriorityGroup;
import id.sigi.programme.vocabulary.RevocationReason;
import id.sigi.programme.vocabulary.Sex;
import id.sigi.programme.vocabulary.payment.Fund;
import id.sigi.programme.vocabulary.payment.IncentiveKind;
import id.sigi.programme.vocabulary.payment.KycLevel;
import id.sigi.programme.vocabulary.payment.PaymentPartner;
import id.sigi.programme.vocabulary.payment.PayoutChannel;
import id.sigi.programme.vocabulary.survey.LabourStatus;
import id.sigi.programme.vocabulary.training.CourseCategory;
import id.sigi.programme.vocabulary.training.CourseMode;
import id.sigi.programme.vocabulary.training.Platform;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Forty made-up people, four to a family card and two of each card's in either priority group, and what they try to do in wave 1. */
final class Crowd {
    static final int PEOPLE = 40;
    private static final int CARD = 4;
    private static final int WAVE = 1;

    private static final PayoutAccount WALLET = new PayoutAccount(
            PayoutChannel.EWALLET, PaymentPartner.OVO, new AccountNumber("081234567890"), KycLevel.FULL);

    private Crowd() {}

    private static Instant on(String day) {
        return Instant.parse("2020-" + day + "T03:00:00Z");
    }

    private static List<Operation> each(IntFunction<Operation> operation) {
        return IntStream.range(0, PEOPLE).mapToObj(operation).toList();
    }

    static String id(int person) {
        return "app-%07d".formatted(person);
    }

    /** Credit for 15 accounts and incentives for 8 instalments: both run out before the winners do. */
    static List<Operation> beginning() {
        return List.of(
                new Operation.AdmitProvider(on("03-01"), "prv-1", "Lembaga Satu", "client-1", "key-1"),
                new Operation.JoinPlatform(on("03-01"), Platform.PINTARIA),
                new Operation.FundProgramme(on("03-01"), "fnd-1", Fund.TRAINING, 15_000_000),
                new Operation.FundProgramme(on("03-01"), "fnd-2", Fund.INCENTIVE, 8 * 600_000 + 599_999),
                new Operation.OpenWave(
                        on("04-11"), WAVE, LocalDate.of(2020, 4, 11), LocalDate.of(2020, 4, 16), Set.of(Area.JAWA)));
    }

    /** A person registers under a number that each writer chooses. */
    static List<Operation> registrations(int writer) {
        return each(person -> register(person, "twin-%d-%d".formatted(writer, person)));
    }

    static List<Operation> registrations() {
        return each(person -> register(person, id(person)));
    }

    private static Operation register(int person, String applicantId) {
        Profile profile = new Profile(
                Sex.FEMALE,
                LocalDate.of(1990, 1, 1),
                EducationLevel.SENIOR_SECONDARY,
                Disability.NONE,
                "32",
                true,
                false,
                false,
                false,
                false,
                LabourStatus.UNEMPLOYED,
                Set.of());
        Nik nik = new Nik("320101410190%04d".formatted(person + 1));
        FamilyCard card = new FamilyCard("320101010110%04d".formatted(person / CARD + 1));
        Contact contact = new Contact("Orang Contoh", "081234567890", person + "@surel.contoh");
        return new Operation.RegisterApplicant(on("04-11"), applicantId, nik, card, contact, profile);
    }

    static List<Operation> courses() {
        return IntStream.range(0, 4)
                .<Operation>mapToObj(course -> new Operation.ListCourse(
                        on("03-20"),
                        "crs-" + course,
                        "prv-1",
                        new CourseListing("Kursus", CourseCategory.FINANCE, CourseMode.WEBINAR, 400_000)))
                .toList();
    }

    static List<Operation> catalogue() {
        List<Operation> all = new ArrayList<>();
        for (int provider = 1; provider <= 2; provider++) {
            String id = "prv-" + provider;
            all.add(new Operation.AdmitProvider(on("03-01"), id, "Lembaga", "client-" + provider, "key"));
        }
        for (Platform platform : Platform.values()) {
            all.add(new Operation.JoinPlatform(on("03-01"), platform));
        }
        return all;
    }

    static List<Operation> priceRises() {
        CourseListing dearer = new CourseListing("Kursus", CourseCategory.FINANCE, CourseMode.WEBINAR, 425_000);
        return IntStream.range(0, 4)
                .<Operation>mapToObj(course -> new Operation.ChangeCourse(on("04-20"), "crs-" + course, dearer))
                .toList();
    }

    /** Courses and institutions go at once, in any order. */
    static List<Operation> closures() {
        List<Operation> all = new ArrayList<>();
        for (int course = 0; course < 4; course++) {
            all.add(new Operation.WithdrawCourse(on("05-20"), "crs-" + course));
        }
        for (int provider = 1; provider <= 2; provider++) {
            all.add(new Operation.WithdrawProvider(on("05-20"), "prv-" + provider));
        }
        return all;
    }

    static List<Operation> verifications() {
        List<Operation> all = new ArrayList<>(each(person -> new Operation.VerifyIdentity(on("04-12"), id(person))));
        for (EntryStep step : EntryStep.values()) {
            all.addAll(each(person -> new Operation.TakeEntrySteps(on("04-12"), id(person), Set.of(step))));
        }
        return all;
    }

    static List<Operation> applications() {
        return each(person ->
                new Operation.SubmitApplication(on("04-13"), "apl-" + person, id(person), WAVE, group(person)));
    }

    private static PriorityGroup group(int person) {
        return person % CARD < 2 ? PriorityGroup.PRIORITY : PriorityGroup.GENERAL;
    }

    static List<Operation> closing() {
        return List.of(new Operation.CloseWave(on("04-17"), WAVE));
    }

    static Stratum stratum(PriorityGroup group) {
        return new Stratum(WAVE, Area.JAWA, group);
    }

    /** Both groups at once: every family card has two entrants in each, and two places in all. */
    static List<Operation> draws() {
        return Arrays.stream(PriorityGroup.values())
                .<Operation>map(group -> new Operation.DrawLottery(on("04-17"), stratum(group), 17, 99))
                .toList();
    }

    static List<Operation> accounts() {
        return each(person -> new Operation.OpenAccount(on("04-18"), "acc-" + person, id(person), WAVE));
    }

    /** Four courses of 400,000 from a credit of 1,000,000: two can be bought. */
    static List<Operation> purchases() {
        List<Operation> all = new ArrayList<>();
        for (int course = 0; course < 4; course++) {
            for (int person = 0; person < PEOPLE; person += 2) {
                all.add(new Operation.PurchaseCourse(
                        on("05-01"),
                        "pur-%d-%d".formatted(person, course),
                        "acc-" + person,
                        "crs-" + course,
                        Platform.PINTARIA));
            }
        }
        return all;
    }

    static List<Operation> completions() {
        List<Operation> all = new ArrayList<>();
        for (int course = 0; course < 4; course++) {
            for (int person = 0; person < PEOPLE; person++) {
                String purchase = "pur-%d-%d".formatted(person, course);
                all.add(new Operation.CompleteCourse(on("05-10"), purchase, "cer-" + purchase));
                all.add(new Operation.RateCourse(on("05-11"), purchase, 5, "Bagus."));
            }
        }
        all.addAll(each(person -> new Operation.LinkPayoutAccount(on("05-12"), id(person), WALLET)));
        return all;
    }

    /** All who did not buy are revoked, while all are paid. */
    static List<Operation> ends() {
        List<Operation> all = new ArrayList<>(each(person ->
                new Operation.RevokeParticipation(on("05-20"), id(person), RevocationReason.NO_PURCHASE_IN_TIME)));
        for (int instalment = 1; instalment <= 4; instalment++) {
            int number = instalment;
            all.addAll(each(person -> new Operation.DisburseIncentive(
                    on("05-20"),
                    "dsb-%d-%d".formatted(person, number),
                    id(person),
                    IncentiveKind.POST_TRAINING,
                    number)));
        }
        return all;
    }
}
