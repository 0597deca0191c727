package id.sigi.app.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sigi.app.job.result.ResultFiles;
import id.sigi.app.job.result.ResultOrigin;
import id.sigi.ingestion.landing.IngestionSummary;
import id.sigi.methods.estimate.EstimateSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The manifest of a run: source, code, table versions and row counts, enough to say how each number was made. No clock, no machine. */
public final class RunManifest {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private RunManifest() {}

    /** The manifest of a run. */
    public static String text(RunOfEvents run, Made made, String codeVersion, List<EstimateSet> sets) {
        ObjectNode manifest = MAPPER.createObjectNode();
        manifest.put("source", run.request().source().sentence());
        manifest.put("ingestion_id", run.ingestion().ingestionId());
        manifest.set("rows", MAPPER.valueToTree(rows(run.ingestion())));
        manifest.set("quarantined", MAPPER.valueToTree(run.ingestion().quarantined()));
        return text(manifest, made, codeVersion, sets);
    }

    /** What was run on which events. */
    record RunOfEvents(MainRequest request, IngestionSummary ingestion) {}

    /** How a result was made, and what of it is published. */
    public record Made(ResultOrigin making, ResultFiles files) {}

    /** The manifest of an evaluation of data that nobody ingested here. */
    public static String text(Made made, String codeVersion, List<EstimateSet> sets) {
        return text(MAPPER.createObjectNode(), made, codeVersion, sets);
    }

    private static String text(ObjectNode manifest, Made made, String codeVersion, List<EstimateSet> sets) {
        manifest.put("code_version", codeVersion);
        made.making().write(manifest);
        ObjectNode evaluated = manifest.putObject("estimates");
        sets.forEach(set -> evaluated.set(set.id(), MAPPER.valueToTree(set.provenance())));
        made.files().write(manifest);
        try {
            return MAPPER.writeValueAsString(manifest) + "\n";
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("a manifest is a tree of text and numbers, so it can be written", fault);
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
