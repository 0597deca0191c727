package id.sigi.programme.contract;

import id.sigi.programme.privacy.CivilNumber;
import id.sigi.programme.privacy.Pseudonymiser;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A person's identifier as partners send it, by the name of its field, and the pseudonym that takes its place. Spellings of one
 * identifier have one pseudonym: a telephone number with or without its country code, a name in any case.
 */
public enum RawIdentifier {
    /** Identity number: 16 digits that a person can have, see {@link CivilNumber}. */
    NIK("nik", Pseudonymiser.PERSON, "[0-9]{16}"),
    /** Number of a family card: 16 digits that a card can have. */
    KK_NUMBER("kk_number", Pseudonymiser.HOUSEHOLD, "[0-9]{16}"),
    NAME("name", "name", ".{1,200}"),
    /** Telephone number of Indonesia, mobile or fixed: 62 and seven to thirteen digits. */
    PHONE("phone", "phone", "62[1-9][0-9]{6,12}"),
    EMAIL("email", "email", "[^@ ]+@[^@ ]+"),
    /** Bank account or e-wallet: six to twenty digits. */
    ACCOUNT_NUMBER("account_number", "account number", "[0-9]{6,20}");

    private final String field;
    private final String domain;
    private final Pattern form;

    RawIdentifier(String field, String domain, String form) {
        this.field = field;
        this.domain = domain;
        this.form = Pattern.compile(form);
    }

    /** Name of the field that carries it in the clear. */
    public String field() {
        return field;
    }

    /** The field that carries its pseudonym. */
    public Field key() {
        return switch (this) {
            case NIK -> Fields.PERSON_KEY;
            case KK_NUMBER -> Fields.HOUSEHOLD_KEY;
            case NAME -> Fields.NAME_KEY;
            case PHONE -> Fields.PHONE_KEY;
            case EMAIL -> Fields.EMAIL_KEY;
            case ACCOUNT_NUMBER -> Fields.ACCOUNT_NUMBER_KEY;
        };
    }

    /** The identifier that a field carries the pseudonym of, empty for any other field. */
    public static Optional<RawIdentifier> findFor(Field field) {
        return Arrays.stream(values())
                .filter(identifier -> identifier.key().name().equals(field.name()))
                .findFirst();
    }

    /** Domain of its pseudonyms, see {@link Pseudonymiser#pseudonym}. */
    public String domain() {
        return domain;
    }

    /** The one spelling of an identifier, empty if the text is none. */
    public Optional<String> findNormal(String text) {
        return Optional.of(normal(text.strip()))
                .filter(normal -> form.matcher(normal).matches())
                .filter(this::canBe);
    }

    private boolean canBe(String normal) {
        return switch (this) {
            case NIK -> CivilNumber.isPerson(normal);
            case KK_NUMBER -> CivilNumber.isFamilyCard(normal);
            // Half a character has no bytes of its own, so that different names would become one.
            case NAME, EMAIL -> normal.codePoints().noneMatch(RawIdentifier::isNoLetter);
            case PHONE, ACCOUNT_NUMBER -> true;
        };
    }

    private static boolean isNoLetter(int code) {
        return Character.getType(code) == Character.SURROGATE || Character.isISOControl(code);
    }

    /**
     * The pseudonym of an identifier.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public String pseudonym(Pseudonymiser pseudonymiser, String text) {
        String normal = findNormal(text).orElseThrow(() -> new IllegalArgumentException("this is no " + field));
        return pseudonymiser.pseudonym(domain, normal);
    }

    private String normal(String text) {
        return switch (this) {
            case NIK, KK_NUMBER -> text;
            case NAME -> text.replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
            case EMAIL -> text.toLowerCase(Locale.ROOT);
            case ACCOUNT_NUMBER -> text.replaceAll("[ .-]", "");
            case PHONE -> text.replaceAll("[ .()-]", "").replaceFirst("^(\\+62|0062|0)", "62");
        };
    }
}
