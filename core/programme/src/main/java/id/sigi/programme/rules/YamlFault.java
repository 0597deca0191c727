package id.sigi.programme.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import id.sigi.programme.fault.OwnFaultText;
import id.sigi.programme.fault.RequestFault;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** What is wrong with a document of rules or of a scenario, in our own words. */
final class YamlFault {
    static final String REMEDY = "Correct it there and try again";

    private YamlFault() {}

    static RequestFault of(String name, JsonProcessingException fault) {
        return new RequestFault(name + " was not accepted", YamlFaultText.where(fault) + why(fault), REMEDY, fault);
    }

    private static String why(JsonProcessingException fault) {
        if (fault instanceof UnrecognizedPropertyException unknown) {
            return "there is no such key; known here are "
                    + unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(", "));
        }
        if (fault instanceof ValueInstantiationException) {
            return OwnFaultText.of(fault).orElse("a value in it is missing or cannot be");
        }
        if (fault instanceof MismatchedInputException mismatch) {
            return mismatch(mismatch);
        }
        return YamlFaultText.why(fault);
    }

    private static String mismatch(MismatchedInputException fault) {
        String said = String.valueOf(fault.getOriginalMessage());
        if (said.startsWith("Trailing token")) {
            return "there is more after the end of the document";
        }
        if (said.startsWith("No content")) {
            return "it is empty";
        }
        if (said.startsWith("Missing ") || said.startsWith("Null value") || said.contains("`null`")) {
            return "the key is missing or has no value";
        }
        return (fault instanceof InvalidFormatException ? "the value is not " : "this is not ")
                + kind(fault.getTargetType());
    }

    private static String kind(Class<?> target) {
        if (target == null || target.isRecord() || Map.class.isAssignableFrom(target)) {
            return "a block of keys";
        }
        if (Collection.class.isAssignableFrom(target)) {
            return "a list";
        }
        if (target.isEnum()) {
            return "one of "
                    + Arrays.stream(target.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        if (target == LocalDate.class) {
            return "a day such as 2020-04-11";
        }
        if (target == MonthDay.class) {
            return "a day of a year such as 04-11";
        }
        if (target == boolean.class || target == Boolean.class) {
            return "true or false";
        }
        if (target == double.class || target == Double.class) {
            return "a number";
        }
        return target.isPrimitive() || Number.class.isAssignableFrom(target) ? "a whole number" : "a text";
    }
}
