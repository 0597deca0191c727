package id.sigi.programme.event;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.FieldType;
import id.sigi.programme.contract.RawIdentifier;
import id.sigi.programme.privacy.ScrubbedText;

/**
 * JSON Schema of one value. The patterns keep to what every dialect of regular expressions knows (no look-around, no possessive
 * repetition), because partners validate in many languages.
 */
final class FieldSchema {
    private static final String CONTROL = "\\u0000-\\u001f\\u007f-\\u009f\\ufffd";
    /** Something to read, and no control character. */
    private static final String PRINTABLE = "^[^" + CONTROL + "]*[^\\s" + CONTROL + "][^" + CONTROL + "]*$";
    /** Sixteen digits or more, also in groups, that are no part of a hexadecimal number. */
    private static final String IDENTITY_NUMBER = "(^|[^0-9a-fA-F])[0-9]([ .]?[0-9]){15,}($|[^0-9a-fA-F])";

    private static final String DATE = "(19[0-9]{2}|20[0-9]{2}|2100)-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?";
    private static final String OFFSET = "(Z|[+-]((0[0-9]|1[0-7]):[0-5][0-9]|18:00))";
    private static final String PSEUDONYM = "^[0-9a-f]{32}$";
    /** What may stand between the digits of a telephone number. */
    private static final String GAP = "[ .()-]*";

    private static final String PHONE = "^\\s*_(\\+_6_2|0_0_6_2|6_2|0)_[1-9](_[0-9]){6,12}_\\s*$".replace("_", GAP);
    private static final int LONGEST_TEXT = 1000;
    private static final int LONGEST_NAME = 200;
    /** From here on a whole number has several spellings as a binary floating point number. */
    private static final double EXACT = 1L << 53;

    private FieldSchema() {}

    /** Schema of a field's value; where the field is optional, null stands for the missing value. */
    static ObjectNode of(Field field) {
        ObjectNode schema = field.type() == FieldType.CODES ? several(field) : single(field);
        if (!field.isRequired()) {
            allowNull(schema);
        }
        return about(field, schema);
    }

    private static ObjectNode about(Field field, ObjectNode schema) {
        schema.put("description", field.meaning());
        if (!field.unit().isEmpty()) {
            schema.put("x-unit", field.unit());
        }
        if (!field.notBefore().isEmpty()) {
            schema.put("x-not-before", field.notBefore());
        }
        return schema;
    }

    private static void allowNull(ObjectNode schema) {
        schema.replace(
                "type",
                JsonNodeFactory.instance
                        .arrayNode()
                        .add(schema.get("type").textValue())
                        .add("null"));
        if (schema.get("enum") instanceof ArrayNode codes) {
            codes.addNull();
        }
        // A pattern says nothing of what is no text, so that its opposite would refuse null.
        if (schema.get("not") instanceof ObjectNode forbidden) {
            forbidden.put("type", "string");
        }
    }

    private static ObjectNode single(Field field) {
        return switch (field.type()) {
            case STRING -> text();
            case FREE_TEXT -> words();
            case CODE, CODES -> code(field);
            case INTEGER -> whole(field, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case LONG -> whole(field, Long.MIN_VALUE, Long.MAX_VALUE);
            case DOUBLE -> number(field);
            case BOOLEAN -> typed("boolean");
            case DATE -> typed("string").put("format", "date").put("pattern", "^" + DATE + "$");
            case TIMESTAMP -> instant();
            case PSEUDONYM -> typed("string").put("pattern", PSEUDONYM);
        };
    }

    private static ObjectNode typed(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    /** A text that carries something and no identity number. */
    static ObjectNode text() {
        ObjectNode schema = typed("string").put("maxLength", LONGEST_TEXT).put("pattern", PRINTABLE);
        schema.putObject("not").put("pattern", IDENTITY_NUMBER);
        return schema;
    }

    /** An instant with its offset, as RFC 3339 writes it. */
    static ObjectNode instant() {
        return typed("string").put("format", "date-time").put("pattern", "^" + DATE + "T" + TIME + OFFSET + "$");
    }

    private static ObjectNode words() {
        return typed("string").put("maxLength", ScrubbedText.LONGEST).put("pattern", "\\S");
    }

    private static ObjectNode code(Field field) {
        ObjectNode schema = typed("string");
        ArrayNode codes = schema.putArray("enum");
        field.allowed().forEach(codes::add);
        return schema;
    }

    private static ObjectNode several(Field field) {
        ObjectNode schema = typed("array");
        schema.set("items", code(field));
        return schema;
    }

    private static ObjectNode whole(Field field, long least, long most) {
        return typed("integer")
                .put("minimum", Math.max(least, (long) Math.ceil(field.bounds().least())))
                .put("maximum", Math.min(most, (long) Math.floor(field.bounds().most())));
    }

    private static ObjectNode number(Field field) {
        ObjectNode schema = typed("number");
        bound(schema, "minimum", field.bounds().least());
        bound(schema, "maximum", field.bounds().most());
        return schema;
    }

    private static void bound(ObjectNode schema, String keyword, double value) {
        if (Double.isInfinite(value)) {
            return;
        }
        if (value == Math.rint(value) && Math.abs(value) < EXACT) {
            schema.put(keyword, (long) value);
        } else {
            schema.put(keyword, value);
        }
    }

    /** Schema of an identifier in the clear, in every spelling that has a pseudonym. */
    static ObjectNode of(RawIdentifier identifier) {
        // What a pattern cannot say, such as the length of months, the check says all the same.
        ObjectNode schema = switch (identifier) {
            case NIK -> typed("string").put("pattern", civilNumber("(0[1-9]|[1256][0-9]|3[01]|4[1-9]|7[01])"));
            case KK_NUMBER -> typed("string").put("pattern", civilNumber("(0[1-9]|[12][0-9]|3[01])"));
            case NAME -> typed("string").put("maxLength", LONGEST_NAME).put("pattern", "\\S");
            case PHONE -> typed("string").put("pattern", PHONE);
            case EMAIL -> typed("string").put("pattern", "^[^@ ]+@[^@ ]+$");
            case ACCOUNT_NUMBER -> typed("string").put("pattern", "^\\s*([0-9][ .-]*){6,20}$");
        };
        return schema.put(
                "description",
                "in the clear, in place of " + identifier.key().name()
                        + "; it is turned into the pseudonym before anything is stored");
    }

    /** Province, regency, district, the day, month and year of a date, and a serial number. */
    private static String civilNumber(String day) {
        return "^\\s*(1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-6])[0-9]{4}" + day
                + "(0[1-9]|1[0-2])[0-9]{6}\\s*$";
    }
}
