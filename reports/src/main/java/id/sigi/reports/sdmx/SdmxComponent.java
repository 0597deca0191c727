package id.sigi.reports.sdmx;

import id.sigi.methods.plan.data.Wording;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A dimension or an attribute, with its concept and its list of codes.
 *
 * @param id identifier of the component and of its concept
 * @param name for people
 * @param codes its codes; none where it is not coded
 * @param text how an uncoded one is written, as SDMX names types of text
 * @param global the concept of a global scheme to which it corresponds
 */
record SdmxComponent(String id, Wording name, List<SdmxCode> codes, String text, Optional<String> global) {
    private static final String CROSS_DOMAIN = "SDMX:CROSS_DOMAIN_CONCEPTS(2.0).";

    SdmxComponent {
        Objects.requireNonNull(name, "name");
        codes = List.copyOf(codes);
    }

    static SdmxComponent coded(String id, Wording name, List<SdmxCode> codes) {
        return new SdmxComponent(id, name, codes, "", Optional.empty());
    }

    static SdmxComponent plain(String id, Wording name, String text) {
        return new SdmxComponent(id, name, List.of(), text, Optional.empty());
    }

    /** With the concept of the same meaning in the cross-domain concepts of SDMX. */
    SdmxComponent like(String concept) {
        return new SdmxComponent(id, name, codes, text, Optional.of(CROSS_DOMAIN + concept));
    }

    boolean isCoded() {
        return !codes.isEmpty();
    }

    /** Identifier of its list of codes. */
    String list() {
        return "CL_" + id;
    }

    Optional<String> findGlobalUrn() {
        return global.map(concept -> "urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept=" + concept);
    }
}
