package id.sigi.methods.estimate.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.Inferences;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.Provenance;
import id.sigi.methods.estimate.identity.Bound;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.OutcomeVariable;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.estimate.identity.ReEntry;
import id.sigi.methods.estimate.identity.RegressionAdjustment;
import id.sigi.methods.estimate.identity.Remark;
import id.sigi.methods.estimate.identity.RowWeights;
import id.sigi.methods.estimate.identity.Subgroup;
import id.sigi.methods.estimate.identity.TestRule;
import id.sigi.methods.estimate.identity.Weighting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** FEATURE UNDER TEST: the schema and the guide of files of estimates say what the files hold. */
@Tag("kernel")
class EstimateSchemaTest {
    private static final Path DOCS = Path.of("../../docs");

    private static JsonNode schema() throws IOException {
        return new ObjectMapper().readTree(DOCS.resolve("estimates.schema.json").toFile());
    }

    private static List<String> names(Enum<?>[] codes) {
        return Arrays.stream(codes)
                .map(Enum::name)
                .filter(name -> !name.equals("NONE"))
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.textValue()));
        return texts;
    }

    @Test
    void theSchemaListsEveryCode() throws IOException {
        JsonNode codes = schema().at("/$defs/codes/properties");
        assertEquals(names(Quantity.values()), texts(codes.at("/quantity/enum")));
        assertEquals(names(Weighting.values()), texts(codes.at("/weighting/enum")));
        assertEquals(names(Bound.values()), texts(codes.at("/bound/enum")));
        assertEquals(names(Contrast.Kind.values()), texts(codes.at("/contrast_kind/enum")));
        assertEquals(names(OutcomeVariable.Condition.values()), texts(codes.at("/outcome_condition/enum")));
        assertEquals(names(OutcomeVariable.Unit.values()), texts(codes.at("/outcome_unit/enum")));
        assertEquals(names(Subgroup.Kind.values()), texts(codes.at("/subgroup_kind/enum")));
        assertEquals(names(ReEntry.values()), texts(codes.at("/re_entry/enum")));
        assertEquals(names(Procedure.values()), texts(codes.at("/procedure/enum")));
        assertEquals(names(RegressionAdjustment.values()), texts(codes.at("/adjustment/enum")));
        assertEquals(names(RowWeights.values()), texts(codes.at("/row_weights/enum")));
        assertEquals(names(CovarianceType.values()), texts(codes.at("/covariance_type/enum")));
        assertEquals(names(TestRule.values()), texts(codes.at("/test/enum")));
        assertEquals(names(Remark.Kind.values()), texts(codes.at("/remarks/items/properties/remark/enum")));
    }

    @Test
    void theGuideExplainsEveryCode() throws IOException {
        String guide = Files.readString(DOCS.resolve("ESTIMATES.md"));
        for (Quantity quantity : Quantity.values()) {
            assertTrue(guide.contains("| `" + quantity + "` | " + quantity.term() + " |"), quantity.name());
        }
        for (Enum<?>[] codes : List.of(
                Weighting.values(),
                Procedure.values(),
                CovarianceType.values(),
                TestRule.values(),
                OutcomeVariable.Condition.values(),
                OutcomeVariable.Unit.values(),
                Subgroup.Kind.values(),
                Remark.Kind.values())) {
            names(codes).forEach(code -> assertTrue(guide.contains("| `" + code + "` |"), code));
        }
    }

    /** Every key of a file is in the schema, and every required key in the file. */
    @Test
    void aFileFollowsTheSchema() throws IOException {
        Estimator estimator = Estimator.of(Procedure.REGRESSION)
                .adjusted(RegressionAdjustment.CELL_EFFECTS)
                .with(CovarianceType.CR2)
                .clusteredBy("household_key")
                .with(TestRule.STUDENTISED_RANDOMISATION)
                .remarking(Remark.Kind.WHOLE_CLUSTERS_DRAWN, "household_key");
        Estimand estimand = Estimand.of(Quantity.EFFECT_GRADIENT, "age")
                .weighted(Weighting.PRECISION)
                .bounded(Bound.UPPER)
                .under(ReEntry.DYNAMIC);
        Label label = new Label(
                "income_idr up to 3000000",
                estimand,
                Contrast.ofWords("drawn minus not drawn"),
                "sex=FEMALE",
                estimator);
        EstimateSet set = new EstimateSet(
                "impact",
                Evidence.LOTTERY,
                new Provenance("p", "00", List.of(), "1", 7),
                List.of(),
                List.of(),
                List.of(Estimate.of(label, Inferences.of(1, 2, 3), Basis.arms(4, 5, "people"))));
        String text = EstimateSetJson.write(set);
        assertEquals(label, EstimateSetJson.read(text).estimates().get(0).label());
        JsonNode file = new ObjectMapper().readTree(text);
        follow(schema(), file, Set.of("models", "redraws"));
        JsonNode estimate = file.at("/estimates/0");
        follow(schema().at("/$defs/estimate"), estimate, Set.of());
        follow(schema().at("/$defs/codes"), estimate.get("codes"), Set.of());
        assertEquals(21, estimate.get("codes").size(), "every code of this one says something");
    }

    private static void follow(JsonNode schema, JsonNode object, Set<String> besides) {
        Set<String> keys = new TreeSet<>();
        object.fieldNames().forEachRemaining(keys::add);
        Set<String> known = new TreeSet<>(besides);
        schema.get("properties").fieldNames().forEachRemaining(known::add);
        assertTrue(known.containsAll(keys), keys + " of " + known);
        assertTrue(keys.containsAll(texts(schema.get("required"))), keys.toString());
    }
}
