package id.sigi.programme.contract;

import java.util.List;

/**
 * The fields whose value belongs to one person alone, so that a row which carries one is a row about that person. A household, a telephone
 * number or an account may be shared, so they are not among them.
 */
public final class PersonalKeys {
    private static final List<Field> ALL = List.of(
            Fields.PERSON_KEY,
            Fields.APPLICANT_ID,
            Fields.APPLICATION_ID,
            Fields.ACCOUNT_ID,
            Fields.PURCHASE_ID,
            Fields.CERTIFICATE_ID,
            Fields.DISBURSEMENT_ID,
            Fields.RESPONSE_ID,
            Fields.COMPLAINT_ID,
            Fields.CLAW_BACK_ID);

    private PersonalKeys() {}

    public static List<Field> list() {
        return ALL;
    }

    /** Those that a contract's fields contain. */
    public static List<Field> of(List<Field> fields) {
        return ALL.stream()
                .filter(key -> fields.stream().anyMatch(field -> field.name().equals(key.name())))
                .toList();
    }
}
