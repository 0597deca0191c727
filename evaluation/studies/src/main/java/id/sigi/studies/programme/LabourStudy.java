package id.sigi.studies.programme;

import static org.apache.spark.sql.functions.col;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.FlowStep;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.vocabulary.survey.LabourStatus;
import id.sigi.programme.vocabulary.survey.SurveyRound;
import id.sigi.studies.shape.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Labour indicators of respondents, aligned with the Sustainable Development Goals 8.3.1, 8.5.2 and 8.6.1 as far as the programme can
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
        Tally endline = tally(Respondents.endline(gold.read(TableContracts.SURVEY_PANEL)));
        Tally recipients = tally(Respondents.recipients(gold.read(TableContracts.SURVEY_PANEL)));
        List<Estimate> estimates = new ArrayList<>();
        for (Shares indicator : indicators("endline respondents")) {
            Group.bySex().forEach(group -> estimates.add(indicator.ofRespondents(endline, group)));
        }
        Group answered = new Group(Fields.SURVEY_ROUND.name() + "=" + SurveyRound.SURVEY_3, cell -> true);
        for (Shares indicator : indicators("recipients who answered survey 3")) {
            estimates.add(indicator.ofRespondents(recipients, answered));
        }
        long questionnaires = gold.read(TableContracts.SURVEY_PANEL).count();
        return new EstimateSet(
                id(),
                Evidence.SURVEY,
                provenance(gold, codeVersion),
                List.of(
                        new FlowStep("answered questionnaires, of the endline", questionnaires, endline.count()),
                        new FlowStep(
                                "answered questionnaires, of survey 3 by recipients",
                                questionnaires,
                                recipients.count())),
                conventions(),
                estimates);
    }

    private static Tally tally(Dataset<Row> respondents) {
        return Tally.of(respondents, col(Fields.SEX.name()), col(Fields.LABOUR_STATUS.name()), AgeBand.column());
    }

    private static List<Shares> indicators(String who) {
        Predicate<Tally.Cell> employed = cell -> status(cell).isEmployed();
        Predicate<Tally.Cell> unemployed = cell -> status(cell) == LabourStatus.UNEMPLOYED;
        Predicate<Tally.Cell> youth =
                cell -> cell.value(AgeBand.COLUMN).equals(AgeBand.list().get(0).label());
        return List.of(
                new Shares("P-8.3", cell -> status(cell).isInformal(), employed, "employed " + who),
                new Shares("P-8.5", unemployed, employed.or(unemployed), who + " in the labour force"),
                new Shares("P-8.6", employed.negate(), youth, who + " aged 18 to 24"));
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

    private static LabourStatus status(Tally.Cell cell) {
        return LabourStatus.valueOf(cell.value(Fields.LABOUR_STATUS.name()));
    }
}
