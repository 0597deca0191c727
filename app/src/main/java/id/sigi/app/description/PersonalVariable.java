package id.sigi.app.description;

import id.sigi.lake.labelled.Variable;
import id.sigi.programme.privacy.ClearIdentifier;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells variables that name or reach a person: by words of their name or label, and by values that have the form of an identity number, a
 * telephone number or an e-mail address. Account numbers and names of people have no form of their own, so their variables are known by words.
 */
final class PersonalVariable {
    private static final Pattern BETWEEN =
            Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{L})(?=\\p{N})");
    private static final Set<String> IDENTIFIERS = Set.of(
            "nik",
            "ktp",
            "kk",
            "nokk",
            "noktp",
            "npwp",
            "passport",
            "paspor",
            "telp",
            "telepon",
            "telephone",
            "phone",
            "mobile",
            "hp",
            "nohp",
            "handphone",
            "ponsel",
            "wa",
            "whatsapp",
            "email",
            "mail",
            "surel",
            "rekening",
            "norek",
            "account",
            "iban",
            "contact",
            "kontak",
            "alamat",
            "address",
            "latitude",
            "longitude",
            "gps");
    private static final Set<String> NAMES =
            Set.of("name", "nama", "fullname", "firstname", "lastname", "surname", "respondent");
    private static final int FEWEST_DIGITS = 9;
    private static final double LEAST_NUMBER = Math.pow(10, FEWEST_DIGITS - 1);

    private PersonalVariable() {}

    /** Whether its name or label says that it holds what reaches a person. */
    static boolean isSaid(Variable variable) {
        return has(variable, IDENTIFIERS);
    }

    /** Whether it may hold names of people, or of places. */
    static boolean isName(Variable variable) {
        return variable.kind() == Variable.Kind.TEXT && has(variable, NAMES);
    }

    private static boolean has(Variable variable, Set<String> words) {
        return BETWEEN.splitAsStream(variable.name() + " " + variable.label())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(words::contains);
    }

    static boolean isIdentifier(String value) {
        return ClearIdentifier.isIn(value);
    }

    /** A whole number that is one with its digits, or with the zero in front that a number cannot keep. */
    static boolean isIdentifier(double value) {
        return Optional.of(value)
                .filter(some -> some >= LEAST_NUMBER && some == Math.rint(some) && some < 1e17)
                .map(some -> Long.toString(some.longValue()))
                .filter(digits -> ClearIdentifier.isIn(digits) || ClearIdentifier.isIn("0" + digits))
                .isPresent();
    }
}
