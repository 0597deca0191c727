package id.sigi.methods.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import id.sigi.methods.plan.check.NearestName;
import id.sigi.methods.plan.check.UnmetRequirement;
import id.sigi.methods.plan.data.Wording;
import id.sigi.programme.fault.OwnFaultText;
import id.sigi.programme.fault.RequestFault;
import id.sigi.programme.rules.YamlFaultText;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns what the YAML reader says into what the writer of a plan needs to know. */
final class PlanFault {
    private static final String SCHEMA = "write it as plan.schema.json describes";

    private static final Pattern MISSING = Pattern.compile("the key (\\w+) is missing");

    private PlanFault() {}

    static RequestFault of(String file, JsonProcessingException fault) {
        String place = place(file, fault);
        if (fault instanceof UnrecognizedPropertyException unknown) {
            return unknownKey(place, unknown);
        }
        if (fault instanceof InvalidTypeIdException kind) {
            boolean isTagged = kind.getTypeId() != null && kind.getTypeId().startsWith("tag:");
            String said = kind.getTypeId() == null ? "the key kind is missing" : "there is no kind " + kind.getTypeId();
            if (isTagged) {
                return new RequestFault(
                        place, "it has a tag (!!), and a plan takes none", "take what begins with !! out", fault);
            }
            return new RequestFault(
                    place,
                    said,
                    "say kind: experiment, kind: survey, kind: indicators, kind: labour or kind: ratings",
                    fault);
        }
        if (fault instanceof ValueInstantiationException refused) {
            return refused(place, refused);
        }
        if (fault instanceof MismatchedInputException mismatch) {
            return wrongType(place, mismatch);
        }
        return malformed(place, fault);
    }

    /** How to write what is missing most often; any other demand says it itself. */
    private static String added(String key, String otherwise) {
        return switch (key) {
            case "title", "label" ->
                "correct the plan: " + key + ": Text, or both languages, " + key + ": {en: Text, id: Teks}";
            case "en", "id" ->
                "correct the plan: give both languages, {en: Text, id: Teks}, or one text for both, without braces";
            case "unit" ->
                "correct the plan: say what it is measured in, for example unit: share, unit: rupiah per month";
            default -> otherwise;
        };
    }

    private static RequestFault unknownKey(String place, UnrecognizedPropertyException fault) {
        List<String> known = fault.getKnownPropertyIds().stream()
                .map(String::valueOf)
                .sorted()
                .toList();
        String remedy = NearestName.find(fault.getPropertyName(), known)
                .map(name -> "Perhaps " + name + " was meant")
                .orElse("Take the key out");
        return new RequestFault(
                place,
                "the key " + fault.getPropertyName() + " is unknown; known here: " + String.join(", ", known),
                remedy,
                fault);
    }

    private static RequestFault wrongType(String place, MismatchedInputException fault) {
        if (fault.getOriginalMessage().startsWith("Trailing token")) {
            return new RequestFault(place, "there is more after the plan", "keep one plan per file", fault);
        }
        Class<?> target = fault.getTargetType();
        if (fault instanceof InvalidFormatException bad && target != null && target.isEnum()) {
            return new RequestFault(
                    place, "there is no choice " + bad.getValue(), "take one of " + choices(target), fault);
        }
        if (target == EvaluationPlan.class) {
            return new RequestFault(place, "it is no plan: it has no block of keys", SCHEMA, fault);
        }
        if (target == Wording.class) {
            return new RequestFault(
                    place,
                    "the value is not text, or not text in both languages",
                    "write it in quotation marks, or as {en: ..., id: ...}",
                    fault);
        }
        return new RequestFault(place, "the value is not " + typeName(target), SCHEMA, fault);
    }

    private static RequestFault refused(String place, ValueInstantiationException fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        if (root instanceof UnmetRequirement demand) {
            Matcher missing = MISSING.matcher(demand.getMessage());
            String remedy = missing.matches() ? added(missing.group(1), demand.remedy()) : demand.remedy();
            return new RequestFault(place, demand.getMessage(), remedy, fault);
        }
        String reason = OwnFaultText.of(fault).orElse("a value is missing or cannot be");
        return new RequestFault(place, reason, UnmetRequirement.remedy(reason), fault);
    }

    private static RequestFault malformed(String place, JsonProcessingException fault) {
        if (String.valueOf(fault.getOriginalMessage()).contains("(TAB)")) {
            return new RequestFault(place, "a tab stands where YAML wants spaces", "indent with spaces", fault);
        }
        String why = YamlFaultText.why(fault);
        if (why.equals("the number is too large")) {
            return new RequestFault(
                    place,
                    why,
                    "write a whole number of at most eighteen digits; an identifier stands in quotation marks",
                    fault);
        }
        boolean isTwice = String.valueOf(fault.getOriginalMessage()).startsWith("Duplicate field");
        return new RequestFault(
                place,
                isTwice ? why + key(fault) : "not well-formed YAML: " + why,
                isTwice ? "keep one of the two" : "check indentation, colons and quotes there",
                fault);
    }

    /** A key is a name of the plan's own; the parser names it in quotation marks. */
    private static String key(JsonProcessingException fault) {
        Matcher named = Pattern.compile("'([A-Za-z0-9_. -]{1,60})'").matcher(fault.getOriginalMessage());
        return named.find() ? ": " + named.group(1) : "";
    }

    private static String choices(Class<?> target) {
        return Arrays.stream(target.getFields())
                .filter(Field::isEnumConstant)
                .map(field -> {
                    var named = field.getAnnotation(JsonProperty.class);
                    return named == null ? field.getName() : named.value();
                })
                .collect(Collectors.joining(", "));
    }

    private static String typeName(Class<?> target) {
        if (target == null || target.isRecord() || Map.class.isAssignableFrom(target)) {
            return "a block of keys";
        }
        if (Collection.class.isAssignableFrom(target)) {
            return "a list";
        }
        if (target == Double.class) {
            return "a number";
        }
        return Number.class.isAssignableFrom(target) || target.isPrimitive() ? "a whole number" : "text";
    }

    private static String place(String file, JsonProcessingException fault) {
        String line = YamlFaultText.place(fault);
        String key = YamlFaultText.path(fault);
        return file + (line.isEmpty() ? "" : ", " + line) + (key.isEmpty() ? "" : ", " + key);
    }
}
