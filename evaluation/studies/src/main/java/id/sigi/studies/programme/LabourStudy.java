package id.sigi.studies.programme;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.FlowStep;
import id.sigi.methods.plan.IndicatorRegistry;
import id.sigi.methods.plan.PlanFile;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.vocabulary.survey.SurveyRound;
import id.sigi.studies.indicator.IndicatorStudy;
import id.sigi.studies.indicator.Naming;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Labour indicators of respondents, as the registry of indicators defines them: aligned with the Sustainable Development Goals 8.3.1, 8.5.2 and 8.6.1 as far as the programme can
 * see: among those who answered the endline (winners and losers), and among recipients who answered survey 3.
 */
public final class LabourStudy implements ProgrammeStudy {
    private static final Naming ANSWERED_LAST =
            new Naming(Fields.SURVEY_ROUND.name() + "=" + SurveyRound.SURVEY_3, UnaryOperator.identity());

    @Override
    public String id() {
        return "labour";
    }

    @Override
    public List<TableContract> tables() {
        return List.of(TableContracts.SURVEY_PANEL);
    }

    @Override
    public EstimateSet run(GoldTables gold, String codeVersion) {
        IndicatorRegistry registry = PlanFile.shippedRegistry();
        Dataset<Row> panel = gold.read(TableContracts.SURVEY_PANEL);
        IndicatorStudy.Counted endline = IndicatorStudy.counted(registry.get("labour-endline"), panel, Naming.PLAIN);
        IndicatorStudy.Counted recipients =
                IndicatorStudy.counted(registry.get("labour-recipients"), panel, ANSWERED_LAST);
        List<Estimate> estimates = new ArrayList<>(endline.estimates());
        estimates.addAll(recipients.estimates());
        long questionnaires = panel.count();
        return new EstimateSet(
                id(),
                Evidence.SURVEY,
                provenance(gold, codeVersion),
                List.of(
                        new FlowStep(
                                "answered questionnaires, of the endline",
                                questionnaires,
                                endline.tally().count()),
                        new FlowStep(
                                "answered questionnaires, of survey 3 by recipients",
                                questionnaires,
                                recipients.tally().count())),
                conventions(),
                estimates);
    }

    private static List<String> conventions() {
        return List.of(
                "Respondents are volunteers, paid for answering, among applicants who chose to apply: no rate here is a national"
                        + " statistic or comparable to one. No weights. Intervals are Wilson's at 95 %.",
                "P-8.3: informal by the status proxy (own account with or without help, casual, family worker) among the employed.",
                "P-8.5: unemployed among employed and unemployed respondents.",
                "P-8.6: aged 18 to 24 and not employed. Students in formal education cannot apply, and training by the programme"
                        + " itself does not count as training; training elsewhere is not asked, so nobody is taken out for it.");
    }
}
