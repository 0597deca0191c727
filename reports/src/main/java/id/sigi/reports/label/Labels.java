package id.sigi.reports.label;

import id.sigi.methods.estimate.DataLabels;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.OutcomeVariable;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.estimate.identity.Subgroup;
import id.sigi.methods.plan.IndicatorRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All words of the pages in one language. A text of the pages must be in the bundle; the name of an outcome, estimand, subgroup or
 * denominator is looked up by its code and is the raw code when the bundle does not know it, so a new indicator is printed, not lost.
 */
public final class Labels {
    private static final Pattern NOT_A_KEY = Pattern.compile("[^a-z0-9]+");
    private static final Pattern NAMED_CODE = Pattern.compile("\\b[a-z]+(?:_[a-z0-9]+)+\\b");
    private static final Pattern STATUS_AT_REGISTRATION = Pattern.compile("with status \\w+ at registration");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+");
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}_.]+(=[\\p{L}\\p{N}_.+ -]+)?");
    private static final int LONGEST_NAME = 40;
    private static final Pattern INDICATOR = Pattern.compile("(p_\\d_\\d{1,2})(_.*)?");

    private final Language language;
    private final Properties texts;
    private final Phrases phrases;
    private final OutcomeNames names;
    private final DataLabels data;
    private final RegistryWords registry;

    private Labels(
            Language language,
            Properties texts,
            Phrases phrases,
            OutcomeNames names,
            DataLabels data,
            RegistryWords registry) {
        this.language = language;
        this.texts = texts;
        this.phrases = phrases;
        this.names = names;
        this.data = data;
        this.registry = registry;
    }

    public static Labels of(Language language) {
        String file = "labels_" + language.code() + ".properties";
        try (InputStream bytes = Labels.class.getResourceAsStream(file)) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            return new Labels(
                    language, texts, Phrases.of(language), OutcomeNames.NONE, DataLabels.NONE, RegistryWords.shipped());
        } catch (IOException fault) {
            throw new UncheckedIOException("the bundle " + file + " cannot be read", fault);
        }
    }

    /** The same words, but for outcomes whose names and units a plan declares. */
    public Labels withOutcomes(OutcomeNames declared) {
        return new Labels(language, texts, phrases, declared, data, registry);
    }

    /** The same words, but for variables and values that the data itself labels, in whatever language it does. */
    public Labels withData(DataLabels labels) {
        return new Labels(language, texts, phrases, names, labels, registry);
    }

    /** The same words, but for the indicators of another programme's registry. */
    public Labels withRegistry(IndicatorRegistry other) {
        return new Labels(language, texts, phrases, names, data, RegistryWords.of(other));
    }

    /** What the registry of indicators says. */
    public RegistryWords registry() {
        return registry;
    }

    public Language language() {
        return language;
    }

    public Numerals numerals() {
        return Numerals.of(language);
    }

    /** Every key of the bundle. */
    public Set<String> keys() {
        return new TreeSet<>(texts.stringPropertyNames());
    }

    /** A text of the pages, with {@code {0}}, {@code {1}} ... replaced by the arguments as they are. */
    public String text(String key, Object... arguments) {
        String text = find(key).orElseThrow(() -> new IllegalArgumentException("no such text: " + key));
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    public Optional<String> find(String key) {
        return Optional.ofNullable(texts.getProperty(key));
    }

    /** An outcome by its name: {@code is_employed}, an indicator such as {@code P-4.3 ...}, or a level such as {@code sex=FEMALE}. */
    public String outcome(String name) {
        return outcome(OutcomeVariable.ofWords(name));
    }

    /** An outcome: a variable, or that it has a value or does not exceed one. */
    public String outcome(OutcomeVariable outcome) {
        String code = outcome.words();
        if (outcome.condition() == OutcomeVariable.Condition.AT_MOST
                && NUMBER.matcher(outcome.value()).matches()) {
            return text("outcome.up_to", outcome(outcome.variable()), numerals().number(outcome.value()));
        }
        return names.findName(code)
                .filter(name -> !name.equals(code) || data.findVariable(code).isEmpty())
                .or(() -> registry.isOther() ? registry.findLabel(code, language) : Optional.empty())
                .or(() -> find("outcome." + key(code)))
                .or(() -> registry.findLabel(code, language))
                .or(() -> indicator(code).flatMap(known -> find("outcome." + known)))
                .or(() -> data.findVariable(code))
                .orElseGet(() -> outcome.condition() == OutcomeVariable.Condition.EQUALS ? subgroup(code) : code);
    }

    /** The key of the programme indicator that an outcome belongs to: {@code p_4_3} for {@code P-4.3 completers}. */
    public static Optional<String> indicator(String code) {
        return Optional.of(INDICATOR.matcher(key(code)))
                .filter(Matcher::matches)
                .map(match -> match.group(1));
    }

    /** What a number means. Where a plan offers something else than selection, the words say offer. */
    public String estimand(Estimand estimand) {
        return new IdentityWords(this, names.isOffer()).estimand(estimand);
    }

    public String estimator(Estimator estimator) {
        return new IdentityWords(this, names.isOffer()).estimator(estimator);
    }

    /** In what a number is written: as the plan declares of its outcome, else as the outcome's name says. */
    public Unit unit(Label label) {
        return Unit.of(label, names.findUnit(label.outcome().words()));
    }

    /** What the axis of an outcome measures: the plan's unit where the outcome's name does not tell. */
    public String axis(Label label) {
        Unit unit = unit(label);
        Optional<String> declared =
                unit == Unit.SCORE ? declaredUnit(label.outcome().words()) : Optional.empty();
        return declared.orElseGet(() -> text("unit." + unit.name()));
    }

    /** An outcome and, where neither its name nor its numbers tell it, the unit that its plan declares. */
    public String measure(OutcomeVariable outcome) {
        boolean isUntold = unit(new Label(
                        outcome,
                        Estimand.of(Quantity.MEAN),
                        Contrast.NONE,
                        Subgroup.EVERYBODY,
                        Estimator.of(Procedure.MEAN)))
                == Unit.SCORE;
        return outcome(outcome)
                + declaredUnit(outcome.words())
                        .filter(unit -> isUntold)
                        .map(unit -> " (" + unit + ")")
                        .orElse("");
    }

    private Optional<String> declaredUnit(String outcome) {
        return names.findUnit(outcome).map(this::phrase);
    }

    /** What a study wrote, in the reader's words where there are any. */
    public String phrase(String text) {
        return findPhrase(text).orElseGet(() -> named(text));
    }

    /** A text in which the codes of outcomes and columns that have names give way to these. */
    private String named(String text) {
        return NAMED_CODE.matcher(text).replaceAll(code -> Matcher.quoteReplacement(name(code.group())));
    }

    private Optional<String> findPhrase(String text) {
        return phrases.find(text, this::name).map(this::named);
    }

    /** What a code is called that stands within a sentence: an outcome or a column. */
    private String name(String code) {
        return names.findName(code)
                .filter(name -> !name.equals(code))
                .or(() -> find("column." + key(code)))
                .or(() -> find("outcome." + key(code)))
                .orElse(code);
    }

    /** Who a denominator counts. */
    public String who(String text) {
        String known = STATUS_AT_REGISTRATION.matcher(text).replaceFirst("with status FROM at registration");
        return find("who." + key(known)).orElseGet(() -> phrase(text));
    }

    /** A sentence of a study, in the reader's language where the phrases have it. */
    public Optional<String> findConvention(String sentence) {
        Optional<String> known = findPhrase(sentence);
        return language == Language.ENGLISH ? Optional.of(known.orElseGet(() -> named(sentence))) : known;
    }

    /**
     * {@code all}, or {@code column=VALUE}, several joined by a comma or an ampersand, in words where the bundle knows every part; whatever else
     * a plan calls its people is printed as it stands.
     */
    public String subgroup(String code) {
        List<Optional<String>> parts = Stream.of(code.split("[,&]", -1))
                .map(String::strip)
                .map(this::findSubgroup)
                .toList();
        return parts.stream().allMatch(Optional::isPresent)
                ? parts.stream().map(Optional::orElseThrow).collect(Collectors.joining(", "))
                : data.words(code);
    }

    private Optional<String> findSubgroup(String code) {
        return findLabelled(code).or(() -> findKnown(code));
    }

    private Optional<String> findLabelled(String code) {
        int equals = code.indexOf('=');
        if (equals < 0) {
            return Optional.empty();
        }
        String column = code.substring(0, equals);
        return data.findValue(column, code.substring(equals + 1))
                .map(label -> find("column." + key(column)).orElseGet(() -> shortName(column)) + ": " + label);
    }

    /** A variable's label, unless it is too long to stand in front of every value. */
    private String shortName(String column) {
        return data.findVariable(column)
                .filter(label -> label.length() <= LONGEST_NAME)
                .orElse(column);
    }

    private Optional<String> findKnown(String code) {
        if (!CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        int equals = code.indexOf('=');
        if (equals < 0) {
            return find("subgroup." + key(code));
        }
        String column = code.substring(0, equals);
        String value = code.substring(equals + 1);
        return find("subgroup." + key(code))
                .or(() -> find("column." + key(column))
                        .map(name -> find("value." + key(value))
                                .map(known -> name + ": " + known)
                                .orElse(name + " " + value)));
    }

    /** Of whom a number is. */
    public String subgroup(Subgroup people) {
        return subgroup(people.words());
    }

    /** The name of a grouping column. */
    public String column(String code) {
        return find("column." + key(code)).orElse(code);
    }

    /** A code of a vocabulary. */
    public String value(String code) {
        return find("value." + key(code)).orElse(code);
    }

    /** What is compared with what. */
    public String contrast(Contrast contrast) {
        return switch (contrast.kind()) {
            case RATIO -> value(contrast.of()) + " / " + value(contrast.against());
            case TRANSITION -> value(contrast.of()) + " \u2192 " + value(contrast.against());
            case DIFFERENCE -> {
                String words = words(contrast);
                yield words.equals(contrast.words()) ? difference(contrast) : words;
            }
            case NONE, SENTENCE -> words(contrast);
        };
    }

    private String words(Contrast contrast) {
        return find("contrast." + key(contrast.words())).orElseGet(() -> phrase(contrast.words()));
    }

    /** Of two sides that a plan names itself. */
    private String difference(Contrast contrast) {
        return contrast.of() + " " + text("contrast.minus") + " " + contrast.against();
    }

    /** The form in which codes are keys of the bundle: lower case, letters and digits joined by underscores. */
    public static String key(String code) {
        String plain = NOT_A_KEY.matcher(code.toLowerCase(Locale.ROOT)).replaceAll("_");
        return plain.replaceAll("^_+|_+$", "");
    }
}
