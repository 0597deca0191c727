package id.sigi.app.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.sigi.ingestion.IngestionSummary;
import id.sigi.methods.estimate.EstimateSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The manifest of a run: source, code, table versions and row counts, enough to say how each number was made. No clock, no machine. */
final class RunManifest {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private RunManifest() {}

    static String text(MainRequest request, IngestionSummary ingestion, String codeVersion, List<EstimateSet> sets) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("source", request.source().sentence());
        manifest.put("code_version", codeVersion);
        manifest.put("ingestion_id", ingestion.ingestionId());
        manifest.put("rows", rows(ingestion));
        manifest.put("quarantined", ingestion.quarantined());
        Map<String, Object> evaluated = new LinkedHashMap<>();
        sets.forEach(set -> evaluated.put(set.id(), set.provenance()));
        manifest.put("estimates", evaluated);
        try {
            return MAPPER.writeValueAsString(manifest) + "\n";
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("a manifest built from maps could not be written", fault);
        }
    }

    private static Map<String, Long> rows(IngestionSummary ingestion) {
        Map<String, Long> rows = new LinkedHashMap<>();
        rows.put("received", ingestion.total().received());
        rows.put("accepted", ingestion.total().accepted());
        rows.put("duplicate", ingestion.total().duplicate());
        rows.put("quarantined", ingestion.total().quarantined());
        return rows;
    }
}
