package id.sigi.studies.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.ExcludedObservations;
import id.sigi.methods.estimate.ModelSummary;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.FrozenPlan;
import id.sigi.studies.RealData;
import id.sigi.studies.experiment.estimator.WeakInstrumentInference;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Models at a glance against estimatr 1.0.0: lottery_survey.R and jtpa_conventions.R, 1e-8 relative. */
@Tag("transform")
class ModelSummariesTest {
    private static final String CHOICES = """
              - {estimator: regression}
              - {estimator: regression, covariance: HC2, cell_effects: included, covariates: included}
              - {estimator: lin}
              - {estimator: two_stage_least_squares}
              - {estimator: two_stage_least_squares, covariates: included}
              - {estimator: two_stage_least_squares, cell_effects: included}
              - {estimator: difference_in_means}
              - {estimator: limited_information, cell_effects: included}
            covariates: [age]
            subgroups: [{name: women, where: sex = 'FEMALE'}]
            """;

    private static final AtomicReference<EstimateSet> IMPACT = new AtomicReference<>();
    private static final AtomicReference<EstimateSet> NATIONAL = new AtomicReference<>();

    private static EstimateSet impact() {
        return IMPACT.updateAndGet(known -> known == null
                ? LotterySurvey.run(LotterySurvey.PLAN + CHOICES, LotterySurvey.rows())
                        .get(0)
                : known);
    }

    private static EstimateSet national() {
        return NATIONAL.updateAndGet(known -> {
            if (known != null) {
                return known;
            }
            FrozenPlan frozen = RealData.plan("jtpa-men.yaml");
            return ExperimentStudy.run(
                            frozen,
                            (ExperimentPlan) frozen.plan(),
                            RealData.rows("jtpa_aai"),
                            RealData.source("jtpa_aai.csv"))
                    .get(0);
        });
    }

    private static List<ModelSummary> models() {
        return impact().models();
    }

    private static ModelSummary find(List<ModelSummary> models, String estimator) {
        return models.stream()
                .filter(model -> model.label().estimator().words().equals(estimator))
                .filter(model -> model.label().subgroup().isEverybody())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + estimator + " among " + models));
    }

    private static void close(double expected, double found) {
        assertEquals(expected, found, 1e-8 * Math.abs(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "regression, HC2|168|2|0.124388032123813|0.119113261232992|",
                "regression with cell effects, CR2 clustered by home|168|4|0.136321354067478|0.120522354446761|0.122735490322461",
                "regression with cell effects and covariates, HC2|154|5|0.303623926319311|0.284929266623186|0.289862621975624",
                "regression with interacted covariates (Lin), HC2|154|4|0.280555172313892|0.26616627576017|",
                "two-stage least squares, HC2|168|2|0.120018649075413|0.114717556599963|",
                "two-stage least squares with covariates, HC2|154|3|0.254193933157978|0.24431570710709|",
                "two-stage least squares with cell effects, HC2|168|4|0.123783649318094|0.107755301439767|0.110000564593721",
            })
    void rSquaredIsThatOfEstimatr(
            String estimator, long rows, long coefficients, double rSquared, double adjusted, Double within) {
        ModelSummary model = find(models(), estimator);

        assertEquals(rows, model.rows());
        assertEquals(OptionalLong.of(coefficients), model.coefficients());
        close(rSquared, model.fit().rSquared().orElseThrow());
        close(adjusted, model.fit().adjusted().orElseThrow());
        assertEquals(within == null, model.fit().within().isEmpty());
        if (within != null) {
            close(within, model.fit().within().orElseThrow());
        }
    }

    @Test
    void clustersCellsRulesAndWhatIsLeftOutAreTold() {
        List<ModelSummary> models = models();
        ModelSummary clustered = find(models, "regression with cell effects, CR2 clustered by home");
        ModelSummary covariates = find(models, "regression with cell effects and covariates, HC2");
        ModelSummary difference = find(models, "difference within cells, Neyman variance");
        ModelSummary limited = models.stream()
                .filter(model -> model.label().estimator().words().startsWith("limited information"))
                .findFirst()
                .orElseThrow();

        assertEquals(OptionalLong.of(86), clustered.clusters());
        assertEquals(OptionalLong.of(3), clustered.cells());
        assertEquals("CR2 clustered by home", clustered.covariance());
        assertEquals("Satterthwaite", clustered.dfRule());
        assertEquals(List.of(ExcludedObservations.of("without income", 12)), clustered.leftOut());
        assertEquals("n - k", covariates.dfRule());
        assertEquals(
                List.of(
                        ExcludedObservations.of("without income", 12),
                        ExcludedObservations.of("without take-up or a covariate", 14)),
                covariates.leftOut());
        assertEquals("Neyman", difference.covariance());
        assertEquals("n - 2 cells", difference.dfRule());
        assertEquals(OptionalLong.of(3), difference.cells());
        assertTrue(difference.fit().rSquared().isEmpty());
        assertEquals(168, limited.rows());
        assertTrue(limited.effectiveF().isPresent());
    }

    @Test
    void everyGroupHasItsModelsAndStagesTheirStrength() {
        EstimateSet impact = impact();
        ModelSummary stages = find(impact.models(), "two-stage least squares, HC2");
        double strength = LotterySurvey.find(impact, "income", WeakInstrumentInference.EFFECTIVE_F.words(), "all")
                .inference()
                .estimate()
                .orElseThrow();

        assertEquals(18, impact.models().size());
        assertEquals(strength, stages.effectiveF().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "regression, HC2|0.00072627497754818|0.000530338953033893|",
                "regression with covariates, HC2|0.0826185524881261|0.0800938148696543|",
                "regression with cell effects, HC2|0.0295386747395397|0.0264851091143349|0.000710226566066341",
                "regression with interacted covariates (Lin), HC2|0.0844741386777297|0.0796024007479502|",
                "two-stage least squares, HC2|0.00711688941818422|0.00692220645532504|",
                "two-stage least squares with covariates, HC2|0.0879643176327948|0.0854542921653011|",
                "two-stage least squares with cell effects, HC1|0.0351872531817289|0.0321514608613568|0.00652660123736415",
            })
    void theMenOfTheNationalStudyToo(String estimator, double rSquared, double adjusted, Double within) {
        ModelSummary model = find(national().models(), estimator);

        assertEquals(5102, model.rows());
        close(rSquared, model.fit().rSquared().orElseThrow());
        close(adjusted, model.fit().adjusted().orElseThrow());
        assertEquals(within == null, model.fit().within().isEmpty());
        if (within != null) {
            close(within, model.fit().within().orElseThrow());
        }
    }
}
