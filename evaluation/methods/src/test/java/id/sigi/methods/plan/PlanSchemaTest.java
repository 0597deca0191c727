package id.sigi.methods.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import id.sigi.methods.plan.analysis.Attrition;
import id.sigi.methods.plan.analysis.EstimatorChoice;
import id.sigi.methods.plan.analysis.Heterogeneity;
import id.sigi.methods.plan.analysis.Randomisation;
import id.sigi.methods.plan.data.CsvSettings;
import id.sigi.methods.plan.data.Rows;
import id.sigi.methods.plan.data.SubgroupDefinition;
import id.sigi.methods.plan.data.Wording;
import id.sigi.methods.plan.design.Arms;
import id.sigi.methods.plan.design.Design;
import id.sigi.methods.plan.design.Horizons;
import id.sigi.methods.plan.design.Lottery;
import id.sigi.methods.plan.design.OfferedList;
import id.sigi.methods.plan.indicator.Agency;
import id.sigi.methods.plan.indicator.Benchmark;
import id.sigi.methods.plan.indicator.Claim;
import id.sigi.methods.plan.indicator.Composition;
import id.sigi.methods.plan.indicator.Dimension;
import id.sigi.methods.plan.indicator.DimensionCode;
import id.sigi.methods.plan.indicator.Exchange;
import id.sigi.methods.plan.indicator.Indicator;
import id.sigi.methods.plan.indicator.ParityPair;
import id.sigi.methods.plan.indicator.SdgReference;
import id.sigi.methods.plan.indicator.Stage;
import id.sigi.methods.plan.labour.PanelRound;
import id.sigi.methods.plan.labour.PanelState;
import id.sigi.methods.plan.outcome.Outcome;
import id.sigi.methods.plan.outcome.OutcomeDistribution;
import id.sigi.methods.plan.outcome.OutcomeIndex;
import id.sigi.methods.plan.outcome.OutcomeWindow;
import id.sigi.methods.plan.outcome.Transitions;
import id.sigi.methods.plan.ratings.RatingColumns;
import id.sigi.methods.plan.ratings.RatingScale;
import id.sigi.methods.plan.survey.CalibrationMargin;
import id.sigi.methods.plan.survey.GroupDifference;
import id.sigi.methods.plan.survey.IndependenceTest;
import id.sigi.methods.plan.survey.KnownTotals;
import id.sigi.methods.plan.survey.LaterStage;
import id.sigi.methods.plan.survey.NonResponseAdjustment;
import id.sigi.methods.plan.survey.QuantileChoice;
import id.sigi.methods.plan.survey.Reliability;
import id.sigi.methods.plan.survey.Replication;
import id.sigi.methods.plan.survey.SurveyModel;
import id.sigi.methods.plan.survey.SurveySample;
import id.sigi.methods.plan.survey.SurveyStatistic;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema is written by hand; here it is held against what the reader knows, so that neither can move alone. */
@Tag("kernel")
class PlanSchemaTest {
    private final JsonNode schema = read();

    private static JsonNode read() {
        try {
            return new ObjectMapper().readTree(PlanSchema.text());
        } catch (JsonProcessingException fault) {
            throw new AssertionError(fault);
        }
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ExperimentPlan.class,
                SurveyPlan.class,
                LabourPlan.class,
                PanelRound.class,
                PanelState.class,
                RatingsPlan.class,
                RatingColumns.class,
                RatingScale.class,
                Wording.class,
                Rows.class,
                CsvSettings.class,
                Design.class,
                Arms.class,
                Lottery.class,
                OfferedList.class,
                Horizons.class,
                Outcome.class,
                OutcomeWindow.class,
                OutcomeIndex.class,
                OutcomeDistribution.class,
                SubgroupDefinition.class,
                EstimatorChoice.class,
                Randomisation.class,
                Attrition.class,
                Transitions.class,
                Heterogeneity.class,
                SurveySample.class,
                SurveyStatistic.class,
                IndicatorPlan.class,
                IndicatorRegistry.class,
                Agency.class,
                Indicator.class,
                Composition.class,
                Exchange.class,
                Stage.class,
                Benchmark.class,
                Claim.class,
                SdgReference.class,
                Dimension.class,
                DimensionCode.class,
                ParityPair.class,
                LaterStage.class,
                Replication.class,
                NonResponseAdjustment.class,
                KnownTotals.class,
                CalibrationMargin.class,
                QuantileChoice.class,
                GroupDifference.class,
                IndependenceTest.class,
                SurveyModel.class,
                Reliability.class
            })
    void keysAndChoicesAreThoseOfTheReader(Class<?> part) {
        JsonNode properties = schema.at("/$defs/" + part.getSimpleName() + "/properties");
        Set<String> keys = new TreeSet<>();
        if (EvaluationPlan.class.isAssignableFrom(part)) {
            keys.add("kind");
        }
        for (RecordComponent component : part.getRecordComponents()) {
            String key = new PropertyNamingStrategies.SnakeCaseStrategy().translate(component.getName());
            keys.add(key);
            if (component.getType().isEnum()) {
                assertEquals(
                        choices(component.getType()), texts(properties.get(key).get("enum")), key);
            }
        }
        Set<String> written = new TreeSet<>();
        properties.fieldNames().forEachRemaining(written::add);

        assertEquals(keys, written);
    }

    private static List<String> choices(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(Field::isEnumConstant)
                .map(field -> field.getAnnotation(JsonProperty.class).value())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.textValue()));
        return texts;
    }
}
