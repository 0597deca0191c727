package id.sigi.app.description;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What variables may be for, guessed from their names, labels and values.
 *
 * @param weight a design weight
 * @param strata a stratum
 * @param psu a primary sampling unit
 * @param offer an assignment, 0 or 1
 * @param key names each row
 */
record GuessedRoles(
        Optional<VariableDescription> weight,
        Optional<VariableDescription> strata,
        Optional<VariableDescription> psu,
        Optional<VariableDescription> offer,
        Optional<VariableDescription> key) {
    private static final Pattern WEIGHT =
            words("weights?|wgt|wt|pweight|fwt|penimbang|bobot|timbangan|weind|wtfinal|finalwt");
    private static final Pattern STRATUM = words("strata|stratum|strat");
    private static final Pattern PSU = words("psu|ea|cluster|klaster|block|blok|nks|nbs|bs|segment");
    private static final Pattern OFFER = words(
            "treat|treated|treatment|assigned|assignment|offer|offered|won|win|winner|lottery|selected|perlakuan|menang|terpilih|arm");

    private static Pattern words(String words) {
        return Pattern.compile("(?:.*[^\\p{L}])?(?:" + words + ")(?:[^\\p{L}].*)?");
    }

    static GuessedRoles of(DataDescription data) {
        Optional<VariableDescription> weight = data.weight()
                .flatMap(name -> data.variables().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst())
                .or(() -> find(data, WEIGHT)
                        .filter(one -> one.isNumber() && one.traits().isPositive()));
        Optional<VariableDescription> strata = find(data, STRATUM);
        Optional<VariableDescription> psu = find(data, PSU).filter(one -> !one.isTruth());
        Optional<VariableDescription> offer = data.variables().stream()
                .filter(one -> is(OFFER, one.name()) && one.isTruth())
                .findFirst();
        Optional<VariableDescription> key = data.variables().stream()
                .filter(one -> one.isKey() && !one.traits().isPersonal())
                .filter(one -> !one.isNumber() || one.traits().isWhole())
                .findFirst();
        return new GuessedRoles(weight, strata, psu, offer, key);
    }

    private static Optional<VariableDescription> find(DataDescription data, Pattern words) {
        List<VariableDescription> whole = data.variables().stream()
                .filter(VariableDescription::isComplete)
                .filter(one -> !one.traits().isPersonal())
                .toList();
        return whole.stream()
                .filter(one -> is(words, one.name()))
                .findFirst()
                .or(() -> whole.stream()
                        .filter(one -> is(words, one.variable().label()))
                        .findFirst());
    }

    private static boolean is(Pattern words, String text) {
        return words.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }

    private boolean has(VariableDescription variable) {
        return List.of(weight, strata, psu, offer, key).stream()
                .flatMap(Optional::stream)
                .anyMatch(variable::equals);
    }

    /** Variables whose mean may be of interest: truths, other numbers of two values, and numbers without labels. */
    List<VariableDescription> outcomes(DataDescription data) {
        return data.variables().stream()
                .filter(one -> one.isNumber() && !one.traits().isPersonal() && !has(one))
                .filter(one -> one.counts().present() > 0 && !one.isKey())
                .filter(one -> one.isBinary()
                        || (one.variable().labels().ofNumbers().isEmpty()
                                && one.frequencies().size() != 1))
                .toList();
    }

    /** Variables that sort rows into few classes. */
    List<VariableDescription> classes(DataDescription data) {
        return data.variables().stream()
                .filter(one -> one.isClass() && !has(one))
                .toList();
    }
}
