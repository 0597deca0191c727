package id.sigi.studies.survey;

import id.sigi.methods.plan.survey.SurveyStatistic;
import id.sigi.methods.survey.variance.RatioStatistic;
import id.sigi.methods.survey.variance.TotalStatistic;
import id.sigi.methods.survey.variance.VarianceStatistic;
import id.sigi.methods.survey.variance.WeightedStatistics;
import java.util.List;

/** One statistic in one domain, as values of the respondents. */
final class RespondentStatistic {
    private final DomainStatistic asked;
    private final double[] above;
    private final double[] below;

    private RespondentStatistic(DomainStatistic asked, double[] above, double[] below) {
        this.asked = asked;
        this.above = above;
        this.below = below;
    }

    static RespondentStatistic of(DomainStatistic asked, RespondentColumns columns) {
        boolean[] belongs = domain(asked, columns);
        List<String> expressions = asked.statistic().expressions();
        double[] over = columns.number(RespondentRequest.value(expressions.get(0)));
        double[] under = expressions.size() > 1 ? columns.number(RespondentRequest.value(expressions.get(1))) : null;
        double[] above = new double[over.length];
        double[] below = new double[over.length];
        for (int row = 0; row < over.length; row++) {
            double divisor = under == null ? 1 : under[row];
            if (belongs[row] && !Double.isNaN(over[row]) && !Double.isNaN(divisor)) {
                above[row] = over[row];
                below[row] = divisor;
            }
        }
        return new RespondentStatistic(asked, above, below);
    }

    /** Who is in a domain, whether or not there is a value. */
    static boolean[] domain(DomainStatistic asked, RespondentColumns columns) {
        SurveyStatistic statistic = asked.statistic();
        boolean[] belongs = new boolean[columns.rows()];
        double[] condition = statistic
                .findWhere()
                .map(where -> columns.number(RespondentRequest.condition(where)))
                .orElse(null);
        for (int row = 0; row < belongs.length; row++) {
            belongs[row] = condition == null || condition[row] == 1;
        }
        for (DomainStatistic.Value value : asked.values()) {
            RespondentColumns.Text text = columns.text(RespondentRequest.text(value.column()));
            int code = text.code(value.text());
            for (int row = 0; row < belongs.length; row++) {
                belongs[row] &= text.codes()[row] == code;
            }
        }
        return belongs;
    }

    DomainStatistic asked() {
        return asked;
    }

    /**
     * As a function of weights.
     *
     * @param weights those of the whole sample, by which a variance counts its respondents
     */
    WeightedStatistics statistic(double[] weights) {
        return switch (asked.statistic().kind()) {
            case TOTAL -> new TotalStatistic(above, below);
            case VARIANCE -> new VarianceStatistic(above, below, counted(weights));
            case MEAN, RATIO, QUANTILE -> new RatioStatistic(above, below);
        };
    }

    double[] values() {
        return above;
    }

    /** Who counts: has a value and something below the line. */
    boolean[] counts() {
        boolean[] counts = new boolean[below.length];
        for (int row = 0; row < counts.length; row++) {
            counts[row] = below[row] != 0;
        }
        return counts;
    }

    /** Respondents who count below the line and weigh something. */
    long counted(double[] weights) {
        long counted = 0;
        for (int row = 0; row < below.length; row++) {
            counted += weights[row] > 0 && below[row] != 0 ? 1 : 0;
        }
        return counted;
    }

    /** Of these, respondents who count above the line. */
    long hits(double[] weights) {
        long hits = 0;
        for (int row = 0; row < below.length; row++) {
            hits += weights[row] > 0 && below[row] != 0 && above[row] != 0 ? 1 : 0;
        }
        return hits;
    }
}
