package id.sigi.studies.ratings;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.funnel.FunnelPlot;
import id.sigi.methods.proportion.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A funnel plot as rows: of each unit its value, both limits about the target and its deviation; then the over-dispersion of all.
 *
 * @param column that tells the units
 * @param counted what a unit's size counts
 * @param label of a quantity for all units
 */
public record FunnelRows(String column, String counted, Function<Quantity, Label> label) {
    public static final Estimator ESTIMATOR = Estimator.of(Procedure.FUNNEL_PLOT);

    /** @param value what the units' values are */
    public List<Estimate> list(FunnelPlot plot, Quantity value) {
        List<Estimate> rows = new ArrayList<>();
        for (FunnelPlot.Point point : plot.points()) {
            String subgroup = column + "=" + point.unit().unit();
            Basis basis = Basis.rows(Math.round(point.unit().size()), counted);
            rows.add(Estimate.of(
                    of(value, subgroup), Inference.point(point.unit().value()), basis));
            rows.add(Estimate.of(
                    of(Quantity.FUNNEL_LIMITS_95, subgroup), interval(plot.target(), point.inner()), basis));
            rows.add(Estimate.of(
                    of(Quantity.FUNNEL_LIMITS_998, subgroup), interval(plot.target(), point.outer()), basis));
            rows.add(Estimate.of(of(Quantity.FUNNEL_DEVIATION, subgroup), Inference.point(point.z()), basis));
        }
        rows.add(Estimate.of(
                label.apply(Quantity.OVER_DISPERSION),
                Inference.point(plot.dispersion().phi()),
                Basis.rows(plot.points().size(), "providers")));
        return rows;
    }

    private Label of(Quantity quantity, String subgroup) {
        Label all = label.apply(quantity);
        return new Label(all.outcome().words(), all.estimand(), all.contrast(), subgroup, all.estimator());
    }

    private static Inference interval(double target, Limits limits) {
        return Inference.interval(target, limits.low(), limits.high());
    }
}
