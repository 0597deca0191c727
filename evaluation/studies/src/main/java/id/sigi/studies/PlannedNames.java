package id.sigi.studies;

import id.sigi.lake.csv.CsvColumn;
import id.sigi.methods.plan.EvaluationPlan;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.IndicatorPlan;
import id.sigi.methods.plan.LabourPlan;
import id.sigi.methods.plan.RatingsPlan;
import id.sigi.methods.plan.SurveyPlan;
import id.sigi.methods.plan.data.Rows;
import id.sigi.methods.plan.design.Design;
import id.sigi.methods.plan.design.Lottery;
import id.sigi.methods.plan.indicator.Indicator;
import id.sigi.methods.plan.outcome.Outcome;
import id.sigi.methods.plan.survey.LaterStage;
import id.sigi.methods.plan.survey.SurveyModel;
import id.sigi.methods.plan.survey.SurveySample;
import id.sigi.methods.plan.survey.SurveyStatistic;
import id.sigi.studies.expression.PlanColumns;
import id.sigi.studies.expression.PlanNames;
import java.util.List;
import java.util.Map;

/** Holds the names and expressions of a plan against the headings of its data, before the engine is started. */
public final class PlannedNames {
    private final PlanNames names;

    private PlannedNames(PlanNames names) {
        this.names = names;
    }

    /**
     * Checks a plan.
     *
     * @param headings names of the data's columns
     * @throws id.sigi.programme.fault.RequestFault if the plan names a column that is not there, or an expression of it is none that a plan may
     *     have
     */
    public static void check(EvaluationPlan plan, List<String> headings) {
        Rows rows = plan.rows();
        PlanNames all = PlanNames.of(headings);
        for (Map.Entry<String, String> derived : rows.derive().entrySet()) {
            all = all.withDerived(derived.getKey(), derived.getValue());
        }
        PlanNames known = all;
        rows.findFilter().ifPresent(filter -> known.check("rows.filter", filter));
        PlannedNames planned = new PlannedNames(known);
        if (plan instanceof ExperimentPlan experiment) {
            planned.check(experiment);
        } else if (plan instanceof SurveyPlan survey) {
            planned.check(survey);
        } else if (plan instanceof IndicatorPlan indicators) {
            planned.check(indicators);
        } else if (plan instanceof LabourPlan labour) {
            planned.check(labour);
        } else if (plan instanceof RatingsPlan ratings) {
            ratings.columns().named().forEach(planned.names::checkName);
        }
    }

    /**
     * Checks that the offer and the outcomes are numbers, where they are columns of a file that was seen whole.
     *
     * @throws id.sigi.programme.fault.RequestFault if one is not
     */
    public static void checkNumbers(EvaluationPlan plan, List<CsvColumn> columns) {
        if (plan instanceof ExperimentPlan experiment) {
            if (experiment.design().findArms().isEmpty()) {
                checkNumber(plan, columns, "design.offer", experiment.design().offer());
            }
            experiment
                    .outcomes()
                    .forEach(outcome -> checkNumber(plan, columns, "outcome " + outcome.name(), outcome.name()));
        }
    }

    private static void checkNumber(EvaluationPlan plan, List<CsvColumn> columns, String key, String name) {
        if (plan.rows().derive().containsKey(name)) {
            return;
        }
        columns.stream()
                .filter(column -> column.name().equals(name) && column.type() == CsvColumn.Type.TEXT)
                .flatMap(column -> column.odd().stream())
                .findFirst()
                .ifPresent(odd -> {
                    throw PlanColumns.odd(key, name, odd);
                });
    }

    private void check(ExperimentPlan plan) {
        if (!plan.unit().equals(ExperimentPlan.ROW)) {
            names.checkName("unit", plan.unit());
        }
        check(plan.design());
        plan.outcomes().forEach(this::check);
        names("covariates", plan.covariates());
        plan.subgroups().forEach(part -> names.check("subgroup " + part.name(), part.where()));
        plan.findSurvey().ifPresent(this::check);
        plan.findTransitions().ifPresent(asked -> {
            names.checkName("transitions.from", asked.from());
            names.checkName("transitions.to", asked.to());
        });
    }

    private void check(Design design) {
        names.checkName("design.offer", design.offer());
        design.findTakeUp().ifPresent(name -> names.checkName("design.take_up", name));
        names("design.strata", design.strata());
        design.findCluster().ifPresent(name -> names.checkName("design.cluster", name));
        design.findSecondCluster().ifPresent(name -> names.checkName("design.second_cluster", name));
        design.findInvited().ifPresent(name -> names.checkName("design.invited", name));
        design.findResponse().ifPresent(name -> names.checkName("design.response", name));
        design.findLottery().ifPresent(this::check);
    }

    private void check(Lottery lottery) {
        lottery.findProbability().ifPresent(name -> names.checkName("design.lottery.probability", name));
        lottery.findQuota().ifPresent(name -> names.checkName("design.lottery.quota", name));
        lottery.findPerson().ifPresent(name -> names.checkName("design.lottery.person", name));
    }

    private void check(Outcome outcome) {
        names.checkName("outcome " + outcome.name(), outcome.name());
        outcome.findWindow()
                .ifPresent(window -> names.check("outcome " + outcome.name() + ", window", window.condition()));
    }

    private void check(SurveySample survey) {
        names.checkName("survey.weight", survey.weight());
        names("survey.strata", survey.strata());
        names("survey.psu", survey.psu());
    }

    private void check(SurveyPlan plan) {
        names.checkName("weight", plan.weight());
        names("strata", plan.strata());
        names(
                "psu",
                plan.psu().stream()
                        .filter(name -> !name.equals(ExperimentPlan.ROW))
                        .toList());
        plan.findFpc().ifPresent(name -> names.checkName("fpc", name));
        for (LaterStage stage : plan.stages()) {
            names("stages.unit", stage.unit());
            names("stages.strata", stage.strata());
            stage.findFpc().ifPresent(name -> names.checkName("stages.fpc", name));
        }
        plan.findReplicates().ifPresent(some -> names("replicates.weights", some.weights()));
        plan.findNonResponse().ifPresent(some -> {
            names.checkName("non_response.answered", some.answered());
            names("non_response.columns", some.columns());
        });
        plan.findCalibration().ifPresent(some -> {
            some.margins()
                    .forEach(margin ->
                            names("calibration.margins.by", margin.by().columns()));
            names("calibration.totals", List.copyOf(some.totals().keySet()));
        });
        plan.statistics().forEach(this::check);
        plan.by().forEach(by -> names("by", by.columns()));
        plan.differences().forEach(some -> names.checkName("differences.by", some.by()));
        plan.tests().forEach(test -> names("tests", List.of(test.rows(), test.columns())));
        for (SurveyModel model : plan.regressions()) {
            names.check("regression " + model.name(), model.outcome());
            names("regressions.covariates", model.covariates());
        }
    }

    private void check(LabourPlan plan) {
        if (plan.inRows()) {
            names.checkName("person", plan.person());
            names.checkName("round", plan.round());
            names.checkName("status", plan.status());
        }
        plan.rounds().forEach(round -> round.findColumn().ifPresent(name -> names.checkName("rounds", name)));
        plan.findWeight().ifPresent(name -> names.checkName("weight", name));
        names("strata", plan.strata());
        names("psu", plan.psu());
        plan.by().forEach(by -> names("by", by.columns()));
    }

    private void check(SurveyStatistic statistic) {
        String key = "statistic " + statistic.name();
        statistic.expressions().forEach(text -> names.check(key, text));
        statistic.findWhere().ifPresent(where -> names.check(key + ", where", where));
    }

    private void check(IndicatorPlan plan) {
        plan.findSurvey().ifPresent(this::check);
        for (String name : plan.dimensionNames()) {
            plan.findDimension(name)
                    .ifPresentOrElse(
                            known -> names.check("dimension " + name, quoted(known.expression())),
                            () -> names.checkName("by", name));
        }
        plan.stages().forEach(stage -> names.check("stage " + stage.id(), stage.where()));
        for (Indicator indicator : plan.indicators()) {
            names.check("indicator " + indicator.id() + ", numerator", indicator.numerator());
            names.check("indicator " + indicator.id() + ", denominator", indicator.denominator());
        }
    }

    /** A column whose name is no word of SQL stands for itself. */
    private String quoted(String text) {
        return names.names().contains(text) ? "`" + text.replace("`", "``") + "`" : text;
    }

    private void names(String key, List<String> columns) {
        columns.forEach(name -> names.checkName(key, name));
    }
}
