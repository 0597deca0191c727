package id.sigi.programme.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.programme.identity.AccountNumber;
import id.sigi.programme.identity.Contact;
import id.sigi.programme.identity.FamilyCard;
import id.sigi.programme.identity.Nik;
import id.sigi.programme.vocabulary.ComplaintChannel;
import id.sigi.programme.vocabulary.ComplaintTopic;
import id.sigi.programme.vocabulary.Disability;
import id.sigi.programme.vocabulary.EducationLevel;
import id.sigi.programme.vocabulary.Sex;
import id.sigi.programme.vocabulary.payment.KycLevel;
import id.sigi.programme.vocabulary.payment.PaymentPartner;
import id.sigi.programme.vocabulary.payment.PayoutChannel;
import id.sigi.programme.vocabulary.survey.LabourStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Operations that carry something of a person show it in the log, which is a secret, and nowhere else. */
@Tag("kernel")
class OperationTextTest {
    private static final Instant AT = Instant.parse("2020-04-11T03:00:00Z");
    private static final List<String> SECRETS =
            List.of("Siti Contoh", "081234567890", "siti@surel.contoh", "1234567890", "3201014101900001");

    static List<Operation> operations() {
        Profile profile = new Profile(
                Sex.FEMALE,
                LocalDate.of(1990, 1, 1),
                EducationLevel.TERTIARY,
                Disability.NONE,
                "32",
                true,
                false,
                false,
                false,
                false,
                LabourStatus.EMPLOYEE,
                Set.of());
        Contact contact = new Contact("Siti Contoh", "081234567890", "siti@surel.contoh");
        PayoutAccount account = new PayoutAccount(
                PayoutChannel.BANK, PaymentPartner.BNI, new AccountNumber("1234567890"), KycLevel.FULL);
        return List.of(
                new Operation.RegisterApplicant(
                        AT, "app-1", new Nik("3201014101900001"), new FamilyCard("3201010101100001"), contact, profile),
                new Operation.LinkPayoutAccount(AT, "app-1", account),
                new Operation.RateCourse(AT, "pur-1", 5, "Hubungi 081234567890"),
                new Operation.OpenComplaint(
                        AT, "cpl-1", "app-1", ComplaintChannel.HOTLINE, ComplaintTopic.OTHER, "NIK 3201014101900001"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void anOperationSaysNothingOfThePerson(Operation operation) {
        SECRETS.forEach(secret -> assertFalse(
                operation.toString().contains(secret), operation.getClass().getName()));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void theLogKeepsItWhole(Operation operation) throws OperationJson.Malformed {
        assertEquals(operation, OperationJson.parse(OperationJson.write(operation)));
    }

    /** An operation is refused by its member, without a word of what it holds. */
    @ParameterizedTest
    @CsvSource({
        "3201014101900001, 0000000000000000, nik",
        "3201014101900001, 1111111111111111, nik",
        "3201014101900001, 3201013102900001, nik",
        "3201014101900001, 5401014101900001, nik",
        "3201010101100001, 9999999999999999, familyCard",
        "3201010101100001, 3201014101100001, familyCard"
    })
    void aNumberThatNobodyCanHaveIsNoOperation(String good, String bad, String member) {
        String line = OperationJson.write(operations().get(0)).replace(good, bad);
        OperationJson.Malformed fault = assertThrows(OperationJson.Malformed.class, () -> OperationJson.parse(line));
        assertTrue(fault.getMessage().contains(member) && !fault.getMessage().contains(bad), fault.getMessage());
    }

    @Test
    void nobodyRegistersBeforeTheDayOfBirth() {
        String line = OperationJson.write(operations().get(0));
        assertTrue(line.contains("\"1990-01-01\""), line);
        assertThrows(
                OperationJson.Malformed.class, () -> OperationJson.parse(line.replace("1990-01-01", "2090-01-01")));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 081234567890, a@b",
        "Siti, 12345, a@b",
        "Siti, 081234567890, ab",
    })
    void aContactThatIsNoneIsRefused(String name, String phone, String email) {
        assertThrows(IllegalArgumentException.class, () -> new Contact(name, phone, email));
    }

    @Test
    void aBankKnowsItsCustomers() {
        AccountNumber number = new AccountNumber("123456");
        assertThrows(
                IllegalArgumentException.class,
                () -> new PayoutAccount(PayoutChannel.BANK, PaymentPartner.BNI, number, KycLevel.BASIC));
        assertThrows(IllegalArgumentException.class, () -> new AccountNumber("12345"));
    }

    @Test
    void aReviewIsCompulsoryAndBounded() {
        assertThrows(IllegalArgumentException.class, () -> new Operation.RateCourse(AT, "pur-1", 5, " "));
        assertThrows(IllegalArgumentException.class, () -> new Operation.RateCourse(AT, "pur-1", 5, "a".repeat(1_001)));
    }
}
