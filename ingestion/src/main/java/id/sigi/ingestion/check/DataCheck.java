package id.sigi.ingestion.check;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sigi.programme.contract.EventContract;
import java.io.IOException;
import java.util.List;

/** Checks the data of one type of event and writes it in its one canonical form: the contract's fields in the contract's order. */
final class DataCheck {
    private final EventContract contract;
    private final List<FieldCheck> fields;

    DataCheck(EventContract contract) {
        this.contract = contract;
        this.fields = contract.data().stream().map(FieldCheck::new).toList();
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
            throw new Refusal(QuarantineReason.UNKNOWN_FIELD);
        }
    }
}
