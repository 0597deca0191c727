package id.sigi.ingestion.check;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import id.sigi.programme.contract.Field;
import id.sigi.programme.privacy.ScrubbedText;
import java.io.IOException;
import java.util.Set;

/** Checks the value of one field and writes it in its one canonical form. */
final class FieldCheck {
    private static final int PSEUDONYM_DIGITS = 32;

    private final Field field;
    private final Set<String> allowed;

    FieldCheck(Field field) {
        this.field = field;
        this.allowed = Set.copyOf(field.allowed());
    }

    String name() {
        return field.name();
    }

    boolean isRequired() {
        return field.isRequired();
    }

    void write(JsonNode value, JsonGenerator json) throws Refusal, IOException {
        switch (field.type()) {
            case STRING -> json.writeStringField(name(), CleanText.of(text(value), name()));
            case FREE_TEXT -> json.writeStringField(name(), scrubbed(value));
            case CODE -> json.writeStringField(name(), code(value));
            case CODES -> writeCodes(value, json);
            case INTEGER -> json.writeNumberField(name(), integer(value));
            case LONG -> json.writeNumberField(name(), whole(value));
            case DOUBLE -> json.writeNumberField(name(), number(value));
            case BOOLEAN -> json.writeBooleanField(name(), truth(value));
            case DATE ->
                json.writeStringField(name(), IsoTime.date(text(value), name()).toString());
            case TIMESTAMP -> json.writeStringField(name(), IsoTime.normalInstant(text(value), name()));
            case PSEUDONYM -> json.writeStringField(name(), pseudonym(value));
        }
    }

    private String text(JsonNode value) throws Refusal {
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw wrongType();
        }
        return value.textValue();
    }

    private String scrubbed(JsonNode value) throws Refusal {
        String words = text(value);
        if (words.length() > ScrubbedText.LONGEST) {
            throw Refusal.at(QuarantineReason.OUT_OF_BOUNDS, name());
        }
        return ScrubbedText.of(CleanText.printable(words, name()));
    }

    private String code(JsonNode value) throws Refusal {
        String code = text(value);
        if (!allowed.contains(code)) {
            throw Refusal.at(QuarantineReason.UNKNOWN_CODE, name());
        }
        return code;
    }

    private void writeCodes(JsonNode value, JsonGenerator json) throws Refusal, IOException {
        if (!value.isArray()) {
            throw wrongType();
        }
        json.writeArrayFieldStart(name());
        for (JsonNode element : value) {
            json.writeString(code(element));
        }
        json.writeEndArray();
    }

    private int integer(JsonNode value) throws Refusal {
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw wrongType();
        }
        checkBounds(value.intValue());
        return value.intValue();
    }

    private long whole(JsonNode value) throws Refusal {
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw wrongType();
        }
        checkBounds((double) value.longValue());
        return value.longValue();
    }

    private double number(JsonNode value) throws Refusal {
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            throw wrongType();
        }
        checkBounds(value.doubleValue());
        // Zero has one sign.
        return value.doubleValue() + 0.0;
    }

    private boolean truth(JsonNode value) throws Refusal {
        if (!value.isBoolean()) {
            throw wrongType();
        }
        return value.booleanValue();
    }

    private String pseudonym(JsonNode value) throws Refusal {
        String digits = text(value);
        if (!CleanText.isLowerHex(digits, PSEUDONYM_DIGITS)) {
            throw wrongType();
        }
        return digits;
    }

    private void checkBounds(double value) throws Refusal {
        if (!field.bounds().contains(value)) {
            throw Refusal.at(QuarantineReason.OUT_OF_BOUNDS, name());
        }
    }

    private Refusal wrongType() {
        return Refusal.at(QuarantineReason.WRONG_TYPE, name());
    }
}
