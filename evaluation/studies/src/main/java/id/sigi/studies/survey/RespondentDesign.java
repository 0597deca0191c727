package id.sigi.studies.survey;

import id.sigi.methods.plan.SurveyPlan;
import id.sigi.methods.survey.LonelyPsu;
import id.sigi.methods.survey.variance.SampleDesign;
import id.sigi.methods.survey.variance.SamplingStage;
import id.sigi.programme.fault.RequestFault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The design of a sample from the columns that the plan names for it. */
final class RespondentDesign {
    /** Key of the stratum's name at a stage, the first being stage 1. */
    static final String STRATUM = "stratum of stage ";

    /** Key of the unit's name at a stage. */
    static final String UNIT = "unit of stage ";

    /** Key of the number of units in the population at a stage. */
    static final String POPULATION = "population of stage ";

    private final SurveyPlan plan;
    private final RespondentColumns columns;

    private RespondentDesign(SurveyPlan plan, RespondentColumns columns) {
        this.plan = plan;
        this.columns = columns;
    }

    /** @throws RequestFault if a number of units in the population is missing or differs within a stratum */
    static SampleDesign of(SurveyPlan plan, RespondentColumns columns) {
        return new RespondentDesign(plan, columns).found();
    }

    private SampleDesign found() {
        List<SamplingStage> stages = new ArrayList<>();
        int[] parent = new int[columns.rows()];
        for (int level = 1; level <= 1 + plan.stages().size(); level++) {
            SamplingStage stage = stage(level, parent);
            stages.add(stage);
            parent = stage.unit();
        }
        LonelyPsu rule = plan.lonelyPsu().rule();
        return SampleDesign.of(stages, rule);
    }

    private SamplingStage stage(int level, int[] parent) {
        RespondentColumns.Text stratumName = columns.text(STRATUM + level);
        int[] stratum = PairCodes.of(parent, stratumName.codes());
        int[] unit = plan.drawsRows()
                ? rowByRow()
                : PairCodes.of(stratum, columns.text(UNIT + level).codes());
        String[] names = new String[Arrays.stream(stratum).max().orElse(-1) + 1];
        for (int row = 0; row < stratum.length; row++) {
            names[stratum[row]] = stratumName.levels().get(stratumName.codes()[row]);
        }
        return new SamplingStage(List.of(names), stratum, unit, population(level, stratum, names));
    }

    private int[] rowByRow() {
        int[] unit = new int[columns.rows()];
        Arrays.setAll(unit, row -> row);
        return unit;
    }

    private double[] population(int level, int[] stratum, String[] names) {
        boolean isKnown = level == 1
                ? plan.findFpc().isPresent()
                : plan.stages().get(level - 2).findFpc().isPresent();
        double[] population = new double[stratum.length];
        Arrays.fill(population, Double.POSITIVE_INFINITY);
        if (!isKnown) {
            return population;
        }
        double[] said = columns.number(POPULATION + level);
        double[] byStratum = new double[names.length];
        for (int row = 0; row < stratum.length; row++) {
            double known = byStratum[stratum[row]];
            if (!(said[row] >= 1) || (known != 0 && known != said[row])) {
                throw wrong(level, names[stratum[row]]);
            }
            byStratum[stratum[row]] = said[row];
        }
        return said;
    }

    private static RequestFault wrong(int level, String stratum) {
        return new RequestFault(
                "the plan's fpc cannot be used",
                String.format(
                        Locale.ROOT,
                        "in stratum %s of stage %d a row has no number of units of at least 1, or two rows say different things",
                        stratum,
                        level),
                "Give every row of a stratum the same number: how many sampling units the stratum has in the population");
    }
}
