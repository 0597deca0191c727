package id.sigi.studies.survey;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Inferences;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.plan.LonelyPsu;
import id.sigi.methods.plan.StatisticKind;
import id.sigi.methods.plan.SurveyPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Stub until the kernel arrives. */
final class Linearised {
    private Linearised() {}

    static Estimate estimate(SurveyPlan plan, UnitSums sums, int index, Label label, Basis basis) {
        double above = 0;
        double below = 0;
        for (UnitSums.Unit unit : sums.units()) {
            above += unit.sums().get(index).above();
            below += unit.sums().get(index).below();
        }
        boolean isTotal = plan.statistics().get(index).kind() == StatisticKind.TOTAL;
        double value = isTotal ? above : above / below;
        Map<String, List<Double>> strata = new LinkedHashMap<>();
        for (UnitSums.Unit unit : sums.units()) {
            double u = isTotal
                    ? unit.sums().get(index).above()
                    : (unit.sums().get(index).above()
                                    - value * unit.sums().get(index).below())
                            / below;
            strata.computeIfAbsent(unit.stratum(), s -> new java.util.ArrayList<>())
                    .add(u);
        }
        double grand = strata.values().stream()
                        .flatMap(List::stream)
                        .mapToDouble(Double::doubleValue)
                        .sum()
                / sums.units().size();
        double v = 0;
        for (List<Double> units : strata.values()) {
            int n = units.size();
            double mean = units.stream().mapToDouble(Double::doubleValue).sum() / n;
            if (n == 1 && plan.lonelyPsu() == LonelyPsu.ADJUST) {
                v += (units.get(0) - grand) * (units.get(0) - grand);
            } else if (n > 1) {
                for (double u : units) {
                    v += n / (n - 1.0) * (u - mean) * (u - mean);
                }
            }
        }
        return Estimate.of(
                label, Inferences.of(value, Math.sqrt(v), sums.units().size() - strata.size()), basis);
    }
}
