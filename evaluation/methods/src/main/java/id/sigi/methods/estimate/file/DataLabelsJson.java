package id.sigi.methods.estimate.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sigi.methods.estimate.DataLabels;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The labels of the data behind a set, in its JSON; nothing is written where there are none. */
final class DataLabelsJson {
    private static final String LABELS = "data_labels";
    private static final String VARIABLES = "variables";
    private static final String VALUES = "values";

    private DataLabelsJson() {}

    static void put(ObjectNode node, DataLabels labels) {
        if (labels.isEmpty()) {
            return;
        }
        ObjectNode all = node.putObject(LABELS);
        put(all.putObject(VARIABLES), labels.variables());
        ObjectNode values = all.putObject(VALUES);
        new TreeMap<>(labels.values()).forEach((variable, some) -> put(values.putObject(variable), some));
    }

    private static void put(ObjectNode node, Map<String, String> texts) {
        new TreeMap<>(texts).forEach(node::put);
    }

    static DataLabels read(JsonNode node) {
        JsonNode all = node.path(LABELS);
        Map<String, Map<String, String>> values = new LinkedHashMap<>();
        all.path(VALUES).properties().forEach(entry -> values.put(entry.getKey(), texts(entry.getValue())));
        return new DataLabels(texts(all.path(VARIABLES)), values);
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.properties().forEach(entry -> texts.put(entry.getKey(), EstimateSetJson.text(node, entry.getKey())));
        return texts;
    }
}
