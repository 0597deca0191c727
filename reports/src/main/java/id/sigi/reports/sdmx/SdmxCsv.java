package id.sigi.reports.sdmx;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Data as SDMX-CSV (field guides of versions 1.0 and 2.0): UTF-8, commas, points, quotes as RFC 4180. */
final class SdmxCsv {
    private SdmxCsv() {}

    /** {@code DATAFLOW}, dimensions, period, value, attributes. */
    static String version1(SdmxModel.Data data) {
        return text(List.of("DATAFLOW"), List.of(data.structure().reference(SdmxStructure.FLOW)), data);
    }

    /** {@code STRUCTURE, STRUCTURE_ID, ACTION}, then the same. */
    static String version2(SdmxModel.Data data) {
        return text(
                List.of("STRUCTURE", "STRUCTURE_ID", "ACTION"),
                List.of("dataflow", data.structure().reference(SdmxStructure.FLOW), "I"),
                data);
    }

    /** The names behind the first columns. */
    static List<String> columns(SdmxStructure structure) {
        List<String> columns = new ArrayList<>(
                structure.dimensions().stream().map(SdmxComponent::id).toList());
        columns.add(SdmxStructure.TIME);
        columns.add(SdmxStructure.VALUE);
        structure.attributes().forEach(attribute -> columns.add(attribute.id()));
        return columns;
    }

    private static String text(List<String> names, List<String> first, SdmxModel.Data data) {
        StringBuilder text = new StringBuilder();
        line(text, Stream.concat(names.stream(), columns(data.structure()).stream()));
        for (SdmxObservation one : data.observations()) {
            line(
                    text,
                    Stream.of(
                                    first.stream(),
                                    one.key().stream(),
                                    Stream.of(one.period(), one.value().orElse("")),
                                    one.attributes().stream())
                            .flatMap(part -> part));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, Stream<String> fields) {
        text.append(fields.map(SdmxCsv::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String quoted(String field) {
        return field.matches("[^,\"\r\n]*") ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
