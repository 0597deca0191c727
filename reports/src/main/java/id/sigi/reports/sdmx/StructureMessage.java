package id.sigi.reports.sdmx;

import id.sigi.methods.plan.data.Wording;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The structures in SDMX-ML 2.1: dataflow, code lists, concepts, structure of the reference metadata and of the data. */
final class StructureMessage {
    private static final SdmxComponent TIME = SdmxComponent.plain(
                    SdmxStructure.TIME, new Wording("Time period", "Periode waktu"), "ObservationalTimePeriod")
            .like(SdmxStructure.TIME);
    private static final SdmxComponent VALUE = SdmxComponent.plain(
                    SdmxStructure.VALUE, new Wording("Observation value", "Nilai pengamatan"), "Double")
            .like(SdmxStructure.VALUE);

    private final SdmxStructure structure;
    private final Xml xml = Xml.message("message:Structure", "structure=structure");

    private StructureMessage(SdmxStructure structure) {
        this.structure = structure;
    }

    static String text(SdmxStructure structure, SdmxPeriod period) {
        return new StructureMessage(structure).write(period);
    }

    private String write(SdmxPeriod period) {
        new MessageHeader(structure, period).write(xml, SdmxStructure.STRUCTURE);
        xml.open("message:Structures");
        flow();
        xml.open("structure:Codelists");
        structure.components().filter(SdmxComponent::isCoded).forEach(this::codes);
        xml.close().open("structure:Concepts");
        maintained("structure:ConceptScheme", "conceptscheme.ConceptScheme", SdmxStructure.CONCEPTS, structure.title());
        Stream.of(structure.components(), Stream.of(TIME, VALUE), MetadataMessage.ATTRIBUTES.stream())
                .flatMap(part -> part)
                .forEach(this::concept);
        xml.close().close();
        metadata();
        data();
        return xml.end();
    }

    private void flow() {
        xml.open("structure:Dataflows");
        maintained("structure:Dataflow", "datastructure.Dataflow", SdmxStructure.FLOW, structure.title());
        xml.open("structure:Structure")
                .empty(
                        "Ref",
                        "agencyID",
                        structure.agency().id(),
                        "id",
                        SdmxStructure.STRUCTURE,
                        "version",
                        structure.version(),
                        "package",
                        "datastructure",
                        "class",
                        "DataStructure")
                .close()
                .close()
                .close();
    }

    /** Opens something that is maintained, and names it. */
    private void maintained(String element, String kind, String id, Wording name) {
        xml.open(
                        element,
                        "id",
                        id,
                        "agencyID",
                        structure.agency().id(),
                        "version",
                        structure.version(),
                        "urn",
                        structure.urn(kind, id))
                .words("common:Name", name);
    }

    private void codes(SdmxComponent component) {
        maintained("structure:Codelist", "codelist.Codelist", component.list(), component.name());
        String urn = structure.urn("codelist.Code", component.list());
        for (SdmxCode code : component.codes()) {
            xml.open("structure:Code", "id", code.id(), "urn", urn + "." + code.id());
            annotation("GLOBAL_CODE", code.findGlobalUrn());
            xml.words("common:Name", code.name()).close();
        }
        xml.close();
    }

    private void annotation(String type, Optional<String> urn) {
        urn.ifPresent(target -> xml.open("common:Annotations")
                .open("common:Annotation")
                .text("common:AnnotationType", type)
                .text("common:AnnotationURL", target)
                .close()
                .close());
    }

    private void concept(SdmxComponent component) {
        String urn = structure.urn("conceptscheme.Concept", SdmxStructure.CONCEPTS) + "." + component.id();
        xml.open("structure:Concept", "id", component.id(), "urn", urn);
        annotation("GLOBAL_CONCEPT", component.findGlobalUrn());
        xml.words("common:Name", component.name()).close();
    }

    private void identity(String concept) {
        xml.open("structure:ConceptIdentity")
                .empty(
                        "Ref",
                        "id",
                        concept,
                        "maintainableParentID",
                        SdmxStructure.CONCEPTS,
                        "maintainableParentVersion",
                        structure.version(),
                        "agencyID",
                        structure.agency().id(),
                        "package",
                        "conceptscheme",
                        "class",
                        "Concept")
                .close();
    }

    private void representation(SdmxComponent component) {
        xml.open("structure:LocalRepresentation");
        if (component.isCoded()) {
            xml.open("structure:Enumeration");
            list(component.list());
            xml.close();
        } else {
            xml.empty("structure:TextFormat", "textType", component.text());
        }
        xml.close();
    }

    private void list(String id) {
        xml.empty(
                "Ref",
                "id",
                id,
                "version",
                structure.version(),
                "agencyID",
                structure.agency().id(),
                "package",
                "codelist",
                "class",
                "Codelist");
    }

    private void metadata() {
        xml.open("structure:MetadataStructures");
        maintained(
                "structure:MetadataStructure",
                "metadatastructure.MetadataStructure",
                MetadataMessage.STRUCTURE,
                MetadataMessage.NAME);
        xml.open("structure:MetadataStructureComponents")
                .open("structure:MetadataTarget", "id", MetadataMessage.TARGET)
                .open("structure:IdentifiableObjectTarget", "id", MetadataMessage.OBJECT, "objectType", "Code")
                .open("structure:LocalRepresentation")
                .open("structure:Enumeration");
        list("CL_INDICATOR");
        xml.close().close().close().close().open("structure:ReportStructure", "id", MetadataMessage.REPORT);
        for (SdmxComponent attribute : MetadataMessage.ATTRIBUTES) {
            xml.open("structure:MetadataAttribute", "id", attribute.id(), "minOccurs", "0");
            identity(attribute.id());
            xml.open("structure:LocalRepresentation")
                    .empty("structure:TextFormat", "textType", "String", "isMultiLingual", "true")
                    .close()
                    .close();
        }
        xml.open("structure:MetadataTarget")
                .empty("Ref", "id", MetadataMessage.TARGET)
                .close()
                .close()
                .close()
                .close()
                .close();
    }

    private void data() {
        xml.open("structure:DataStructures");
        maintained(
                "structure:DataStructure", "datastructure.DataStructure", SdmxStructure.STRUCTURE, structure.title());
        xml.open("structure:DataStructureComponents").open("structure:DimensionList", "id", "DimensionDescriptor");
        List<SdmxComponent> dimensions = structure.dimensions();
        for (int at = 0; at < dimensions.size(); at++) {
            component("structure:Dimension", dimensions.get(at), "position", String.valueOf(at + 1));
            xml.close();
        }
        component("structure:TimeDimension", TIME, "position", String.valueOf(dimensions.size() + 1));
        xml.close().close().open("structure:AttributeList", "id", "AttributeDescriptor");
        for (SdmxComponent attribute : structure.attributes()) {
            boolean isAlways = attribute.isCoded() || attribute.id().equals("DECIMALS");
            component("structure:Attribute", attribute, "assignmentStatus", isAlways ? "Mandatory" : "Conditional");
            xml.open("structure:AttributeRelationship")
                    .open("structure:PrimaryMeasure")
                    .empty("Ref", "id", SdmxStructure.VALUE)
                    .close()
                    .close()
                    .close();
        }
        xml.close().open("structure:MeasureList", "id", "MeasureDescriptor");
        component("structure:PrimaryMeasure", VALUE);
    }

    private void component(String element, SdmxComponent component, String... attributes) {
        String[] all = new String[attributes.length + 2];
        all[0] = "id";
        all[1] = component.id();
        System.arraycopy(attributes, 0, all, 2, attributes.length);
        xml.open(element, all);
        identity(component.id());
        representation(component);
    }
}
