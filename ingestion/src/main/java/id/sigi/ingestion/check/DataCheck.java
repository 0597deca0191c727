package id.sigi.ingestion.check;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.FieldType;
import id.sigi.programme.contract.event.EventContract;
import id.sigi.programme.privacy.ClearIdentifier;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks the data of one type of event and writes it in its one canonical form: the contract's fields in the contract's order. */
final class DataCheck {
    private final EventContract contract;
    private final List<FieldCheck> fields;
    /** Dates and instants that cannot lie before another one of the data. */
    private final List<Field> ordered;

    DataCheck(EventContract contract) {
        this.contract = contract;
        this.fields = contract.data().stream().map(FieldCheck::new).toList();
        this.ordered = contract.data().stream()
                .filter(field -> contract.findField(field.notBefore()).isPresent())
                .toList();
    }

    EventContract contract() {
        return contract;
    }

    void write(ObjectNode data, JsonGenerator json) throws Refusal, IOException {
        int known = 0;
        json.writeStartObject();
        for (FieldCheck field : fields) {
            JsonNode value = data.get(field.name());
            known += value == null ? 0 : 1;
            if (value != null && !value.isNull()) {
                field.write(value, json);
            } else if (field.isRequired()) {
                throw Refusal.at(QuarantineReason.MISSING_FIELD, field.name());
            }
        }
        json.writeEndObject();
        if (known < data.size()) {
            checkNames(data);
            throw new Refusal(QuarantineReason.UNKNOWN_FIELD);
        }
        for (Field later : ordered) {
            checkOrder(later, data);
        }
    }

    /**
     * Holds a birth that the data tell against the rest, see {@link BirthDateCheck}.
     *
     * @param latest last instant at which an event may have happened
     */
    void checkBirth(ObjectNode data, Instant time, Instant latest) throws Refusal {
        JsonNode born = data.get(BirthDateCheck.DAY);
        if (born == null
                || !born.isTextual()
                || contract.findField(BirthDateCheck.DAY).isEmpty()) {
            return;
        }
        JsonNode registered = data.get(BirthDateCheck.REGISTERED);
        long earliest = time.getEpochSecond();
        if (registered != null && registered.isTextual()) {
            Instant instant = IsoTime.instant(registered.textValue(), BirthDateCheck.REGISTERED);
            earliest = Math.min(earliest, instant.getEpochSecond());
        }
        long day = IsoTime.date(born.textValue(), BirthDateCheck.DAY).toEpochDay();
        Optional<QuarantineReason> fault = BirthDateCheck.findFault(day, earliest, latest.getEpochSecond());
        if (fault.isPresent()) {
            throw Refusal.at(fault.get(), BirthDateCheck.DAY);
        }
    }

    /** A row or a heading may have put the number of a person where a name belongs. */
    private static void checkNames(ObjectNode data) throws Refusal {
        for (Map.Entry<String, JsonNode> field : data.properties()) {
            if (ClearIdentifier.isIn(field.getKey())) {
                throw Refusal.at(QuarantineReason.IDENTIFIER_IN_CLEAR, "the name of a field");
            }
        }
    }

    /** The fields themselves are in order by now. */
    private static void checkOrder(Field later, ObjectNode data) throws Refusal {
        JsonNode effect = data.get(later.name());
        JsonNode cause = data.get(later.notBefore());
        if (effect == null || effect.isNull() || cause == null || cause.isNull()) {
            return;
        }
        boolean isBefore = later.type() == FieldType.DATE
                ? IsoTime.date(effect.textValue(), later.name())
                        .isBefore(IsoTime.date(cause.textValue(), later.notBefore()))
                : IsoTime.instant(effect.textValue(), later.name())
                        .isBefore(IsoTime.instant(cause.textValue(), later.notBefore()));
        if (isBefore) {
            throw Refusal.at(QuarantineReason.TIME_BEFORE_CAUSE, later.name());
        }
    }
}
