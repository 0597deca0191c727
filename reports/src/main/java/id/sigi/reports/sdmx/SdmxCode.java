package id.sigi.reports.sdmx;

import id.sigi.methods.plan.data.Wording;
import java.util.Objects;
import java.util.Optional;

/**
 * A code of a list.
 *
 * @param id identifier
 * @param name for people
 * @param global the code of a global list to which it corresponds, {@code AGENCY:LIST(VERSION).CODE}
 */
record SdmxCode(String id, Wording name, Optional<String> global) {
    /** The total of a dimension. */
    static final SdmxCode TOTAL = of("_T", "Total", "Jumlah");

    /** Where a dimension does not apply. */
    static final SdmxCode NOT_APPLICABLE = of("_Z", "Not applicable", "Tidak berlaku");

    SdmxCode {
        Objects.requireNonNull(name, "name");
        if (!id.matches("[A-Za-z0-9_@$-]+")) {
            throw new IllegalArgumentException("no identifier of a code: " + id);
        }
    }

    static SdmxCode of(String id, String english, String indonesian) {
        return new SdmxCode(id, new Wording(english, indonesian), Optional.empty());
    }

    static SdmxCode of(String id, String english, String indonesian, String global) {
        return new SdmxCode(id, new Wording(english, indonesian), Optional.of(global));
    }

    /** The URN of the global code. */
    Optional<String> findGlobalUrn() {
        return global.map(code -> "urn:sdmx:org.sdmx.infomodel.codelist.Code=" + code);
    }
}
