package id.sigi.ingestion.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sigi.programme.contract.RawIdentifier;
import id.sigi.programme.contract.event.EventContract;
import id.sigi.programme.privacy.PseudonymKey;
import id.sigi.programme.privacy.Pseudonymiser;
import java.util.Optional;

/** Replaces the identifiers that partners' raw files carry in the clear by the pseudonyms that the contracts ask for. */
final class IdentityNumbers {
    private static final RawIdentifier[] ALL = RawIdentifier.values();

    private final Pseudonymiser pseudonymiser;

    IdentityNumbers(PseudonymKey key) {
        this.pseudonymiser = new Pseudonymiser(key);
    }

    /** Changes the data in place; an identifier whose pseudonym the contract does not ask for stays, and is refused as an unknown field. */
    void replace(EventContract contract, ObjectNode data) throws Refusal {
        for (RawIdentifier identifier : ALL) {
            JsonNode value = data.get(identifier.field());
            if (value != null && contract.findField(identifier.key().name()).isPresent()) {
                replace(identifier, value, data);
            }
        }
    }

    private void replace(RawIdentifier identifier, JsonNode value, ObjectNode data) throws Refusal {
        String key = identifier.key().name();
        if (data.has(key)) {
            throw Refusal.at(QuarantineReason.DUPLICATE_KEY, identifier.field());
        }
        Optional<String> normal = value.isTextual() ? identifier.findNormal(value.textValue()) : Optional.empty();
        data.remove(identifier.field());
        data.put(
                key,
                pseudonymiser.pseudonym(
                        identifier.domain(),
                        normal.orElseThrow(
                                () -> Refusal.at(QuarantineReason.INVALID_IDENTITY_NUMBER, identifier.field()))));
    }
}
