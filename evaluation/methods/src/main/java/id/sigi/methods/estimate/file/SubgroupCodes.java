package id.sigi.methods.estimate.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sigi.methods.estimate.identity.Subgroup;
import java.util.List;

/** The codes of a subgroup in files. In files without them the words say who it is. */
final class SubgroupCodes {
    private SubgroupCodes() {}

    static void put(ObjectNode node, Subgroup subgroup) {
        node.put(EstimateColumns.SUBGROUP_KIND, subgroup.kind().name());
        EstimandCodes.putIfAny(node, EstimateColumns.SUBGROUP_COLUMN, subgroup.column());
        EstimandCodes.putIfAny(node, EstimateColumns.SUBGROUP_VALUE, subgroup.value());
    }

    /** Fields of a line, in the order of {@link EstimateColumns#CODES}. */
    static List<String> fields(Subgroup subgroup) {
        return List.of(subgroup.kind().name(), subgroup.column(), subgroup.value());
    }

    /**
     * As the codes say, or else the words.
     *
     * @param node an estimate
     * @param codes its codes, missing in older files
     */
    static Subgroup read(JsonNode node, JsonNode codes) {
        return codes.hasNonNull(EstimateColumns.SUBGROUP_KIND)
                ? new Subgroup(
                        Subgroup.Kind.valueOf(EstimateSetJson.text(codes, EstimateColumns.SUBGROUP_KIND)),
                        codes.path(EstimateColumns.SUBGROUP_COLUMN).asText(""),
                        codes.path(EstimateColumns.SUBGROUP_VALUE).asText(""))
                : Subgroup.ofWords(EstimateSetJson.text(node, EstimateColumns.SUBGROUP));
    }
}
