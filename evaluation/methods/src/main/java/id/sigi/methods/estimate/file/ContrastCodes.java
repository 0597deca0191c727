package id.sigi.methods.estimate.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sigi.methods.estimate.identity.Contrast;
import java.util.List;

/** The codes of a contrast in files. In files without them the words say what is compared. */
final class ContrastCodes {
    private ContrastCodes() {}

    static void put(ObjectNode node, Contrast contrast) {
        EstimandCodes.putIfAny(node, EstimateColumns.CONTRAST_KIND, EstimandCodes.code(contrast.kind()));
        EstimandCodes.putIfAny(node, EstimateColumns.CONTRAST_OF, contrast.of());
        EstimandCodes.putIfAny(node, EstimateColumns.CONTRAST_AGAINST, contrast.against());
    }

    /** Fields of a line, in the order of {@link EstimateColumns#CODES}. */
    static List<String> fields(Contrast contrast) {
        return List.of(EstimandCodes.code(contrast.kind()), contrast.of(), contrast.against());
    }

    /**
     * As the codes say, or else the words.
     *
     * @param node an estimate
     * @param codes its codes, missing in older files
     */
    static Contrast read(JsonNode node, JsonNode codes) {
        return codes.hasNonNull(EstimateColumns.CONTRAST_KIND)
                ? Contrast.of(
                        Contrast.Kind.valueOf(EstimateSetJson.text(codes, EstimateColumns.CONTRAST_KIND)),
                        codes.path(EstimateColumns.CONTRAST_OF).asText(""),
                        codes.path(EstimateColumns.CONTRAST_AGAINST).asText(""))
                : Contrast.ofWords(EstimateSetJson.text(node, EstimateColumns.CONTRAST));
    }
}
