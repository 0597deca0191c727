package id.sigi.reports.sdmx;

import id.sigi.methods.plan.data.Wording;
import id.sigi.methods.plan.indicator.Agency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The structure of a data set of indicators.
 *
 * @param agency who maintains it
 * @param version its version
 * @param title for people
 * @param dimensions the dimensions in their order, the period apart
 * @param attributes the attributes, all of observations
 */
record SdmxStructure(
        Agency agency, String version, Wording title, List<SdmxComponent> dimensions, List<SdmxComponent> attributes) {
    static final String STRUCTURE = "INDICATORS";
    static final String FLOW = "DF_INDICATORS";
    static final String CONCEPTS = "CS_INDICATORS";
    static final String TIME = "TIME_PERIOD";
    static final String VALUE = "OBS_VALUE";

    SdmxStructure {
        Objects.requireNonNull(agency, "agency");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(title, "title");
        dimensions = List.copyOf(dimensions);
        attributes = List.copyOf(attributes);
    }

    /** Dimensions, then attributes. */
    Stream<SdmxComponent> components() {
        return Stream.concat(dimensions.stream(), attributes.stream());
    }

    /** {@code AGENCY:ID(VERSION)}. */
    String reference(String id) {
        return agency.id() + ":" + id + "(" + version + ")";
    }

    /** The URN of something that is maintained. */
    String urn(String kind, String id) {
        return "urn:sdmx:org.sdmx.infomodel." + kind + "=" + reference(id);
    }
}
