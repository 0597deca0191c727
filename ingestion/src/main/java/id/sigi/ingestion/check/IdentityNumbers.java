package id.sigi.ingestion.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sigi.programme.contract.EventContract;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.privacy.PseudonymKey;
import id.sigi.programme.privacy.Pseudonymiser;

/** Replaces the numbers that partners' raw files carry, {@code nik} and {@code kk_number}, by the pseudonyms that the contracts ask for. */
final class IdentityNumbers {
    private static final String NIK = "nik";
    private static final String KK_NUMBER = "kk_number";
    private static final int DIGITS = 16;

    private final Pseudonymiser pseudonymiser;

    IdentityNumbers(PseudonymKey key) {
        this.pseudonymiser = new Pseudonymiser(key);
    }

    /** Changes the data in place; a number whose pseudonym the contract does not ask for stays, and is refused as an unknown field. */
    void replace(EventContract contract, ObjectNode data) throws Refusal {
        replace(contract, data, new Replacement(NIK, Fields.PERSON_KEY, Pseudonymiser.PERSON));
        replace(contract, data, new Replacement(KK_NUMBER, Fields.HOUSEHOLD_KEY, Pseudonymiser.HOUSEHOLD));
    }

    private record Replacement(String number, Field key, String domain) {}

    private void replace(EventContract contract, ObjectNode data, Replacement replacement) throws Refusal {
        JsonNode number = data.get(replacement.number());
        if (number == null || contract.findField(replacement.key().name()).isEmpty()) {
            return;
        }
        if (data.has(replacement.key().name())) {
            throw Refusal.at(QuarantineReason.DUPLICATE_KEY, replacement.number());
        }
        if (!number.isTextual() || !CleanText.isDigits(number.textValue(), DIGITS)) {
            throw Refusal.at(QuarantineReason.INVALID_IDENTITY_NUMBER, replacement.number());
        }
        data.remove(replacement.number());
        data.put(replacement.key().name(), pseudonymiser.pseudonym(replacement.domain(), number.textValue()));
    }
}
