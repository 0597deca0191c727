package id.sigi.methods.plan.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sigi.methods.plan.check.Requirement;
import id.sigi.methods.plan.data.Wording;
import java.util.List;
import java.util.Optional;

/**
 * One statistic of a survey.
 *
 * @param name as printed, for example {@code unemployment_rate}
 * @param label what it is, for people
 * @param kind which statistic
 * @param numerator column or SQL expression, for a ratio
 * @param denominator column or SQL expression, for a ratio
 * @param denominatorName who is counted below the line, in words
 * @param variable column or SQL expression, for all but a ratio
 * @param where SQL condition that says whom it is about; empty for everybody. The whole sample stays in the variance
 * @param subgroup what is printed for {@code where}, for example {@code sex=FEMALE}
 * @param interval how the interval of a share is made; symmetric by Student's t unless the plan says otherwise
 * @param quantile which quantiles, for a quantile
 * @param by columns for each of whose values, or crossings of values, the statistic is estimated besides; empty unless the plan says more
 */
public record SurveyStatistic(
        String name,
        Wording label,
        StatisticKind kind,
        String numerator,
        String denominator,
        String denominatorName,
        String variable,
        String where,
        String subgroup,
        @JsonInclude(JsonInclude.Include.NON_NULL) ShareInterval interval,
        @JsonInclude(JsonInclude.Include.NON_NULL) QuantileChoice quantile,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<DomainColumns> by) {
    public SurveyStatistic {
        Requirement.identifier(name, "name");
        Requirement.present(label, "label");
        Requirement.present(kind, "kind");
        Requirement.text(denominatorName, "denominator_name");
        numerator = blankIfAbsent(numerator);
        denominator = blankIfAbsent(denominator);
        variable = blankIfAbsent(variable);
        where = blankIfAbsent(where);
        subgroup = subgroup == null ? "all" : Requirement.text(subgroup, "subgroup");
        by = Requirement.any(by, "by");
        Requirement.distinct(by, name + ": by", DomainColumns::words);
        Requirement.that(
                interval == null || kind == StatisticKind.MEAN || kind == StatisticKind.RATIO,
                name + ": only a mean or a ratio can be a share and take an interval",
                "Leave interval out, or estimate a mean or a ratio");
        Requirement.that(
                (kind == StatisticKind.QUANTILE) == (quantile != null),
                name + ": a quantile, and only a quantile, says which under quantile",
                "Say kind: quantile and quantile: {at: [0.5]}, for example");
        boolean isRatio = kind == StatisticKind.RATIO;
        Requirement.that(
                isRatio != numerator.isBlank() && isRatio != denominator.isBlank(),
                name + ": a ratio, and only a ratio, takes a numerator and a denominator");
        Requirement.that(
                isRatio == variable.isBlank(),
                name + ": a mean, a total, a quantile or a variance, and not a ratio, takes a variable");
        Requirement.that(
                where.isBlank() == subgroup.equals("all"),
                name + ": where and subgroup go together, or neither is given");
    }

    public Optional<ShareInterval> findInterval() {
        return Optional.ofNullable(interval);
    }

    public Optional<String> findWhere() {
        return Optional.of(where).filter(condition -> !condition.isBlank());
    }

    /** The expressions that are summed, numerator first. */
    public List<String> expressions() {
        return kind == StatisticKind.RATIO ? List.of(numerator, denominator) : List.of(variable);
    }

    private static String blankIfAbsent(String value) {
        return value == null ? "" : value;
    }
}
