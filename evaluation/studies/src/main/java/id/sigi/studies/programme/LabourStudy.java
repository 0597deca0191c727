package id.sigi.studies.programme;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.FlowStep;
import id.sigi.methods.plan.IndicatorPlan;
import id.sigi.methods.plan.PlanFile;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.studies.indicator.IndicatorStudy;
import id.sigi.studies.indicator.Naming;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Labour indicators of respondents, as the registry of indicators defines them: aligned with the Sustainable Development Goals 8.3.1, 8.5.2 and 8.6.1 as far as the programme can
 * see: among those who answered the endline (winners and losers), and among recipients who answered survey 3.
 */
public final class LabourStudy implements ProgrammeStudy {
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
        Dataset<Row> panel = gold.read(TableContracts.SURVEY_PANEL);
        IndicatorStudy.Counted endline = counted("labour-endline", panel);
        IndicatorStudy.Counted recipients = counted("labour-recipients", panel);
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

    private static IndicatorStudy.Counted counted(String population, Dataset<Row> panel) {
        IndicatorPlan plan = PlanFile.shippedRegistry().get(population);
        return IndicatorStudy.counted(plan, panel, Naming.of(plan));
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
