package id.sigi.reports.sdmx;

import java.util.List;

/** Data in generic SDMX-ML 2.1, every observation with its whole key. */
final class DataMessage {
    private DataMessage() {}

    static String text(SdmxModel.Data data, SdmxPeriod period) {
        SdmxStructure structure = data.structure();
        Xml xml = Xml.message("message:GenericData", "generic=data/generic");
        new MessageHeader(structure, period)
                .write(
                        xml,
                        SdmxStructure.FLOW,
                        () -> xml.open(
                                        "message:Structure",
                                        "structureID",
                                        SdmxStructure.STRUCTURE,
                                        "dimensionAtObservation",
                                        "AllDimensions")
                                .open("common:StructureUsage")
                                .empty(
                                        "Ref",
                                        "agencyID",
                                        structure.agency().id(),
                                        "id",
                                        SdmxStructure.FLOW,
                                        "version",
                                        structure.version())
                                .close()
                                .close());
        xml.open("message:DataSet", "structureRef", SdmxStructure.STRUCTURE, "action", "Replace");
        data.observations().forEach(one -> observation(xml, structure, one));
        return xml.end();
    }

    private static void observation(Xml xml, SdmxStructure structure, SdmxObservation one) {
        xml.open("generic:Obs").open("generic:ObsKey");
        values(xml, structure.dimensions(), one.key());
        xml.empty("generic:Value", "id", SdmxStructure.TIME, "value", one.period())
                .close();
        one.value().ifPresent(value -> xml.empty("generic:ObsValue", "value", value));
        xml.open("generic:Attributes");
        values(xml, structure.attributes(), one.attributes());
        xml.close().close();
    }

    private static void values(Xml xml, List<SdmxComponent> components, List<String> values) {
        for (int at = 0; at < components.size(); at++) {
            if (!values.get(at).isEmpty()) {
                xml.empty("generic:Value", "id", components.get(at).id(), "value", values.get(at));
            }
        }
    }
}
