package id.sigi.studies.experiment.effect;

import id.sigi.methods.columnar.PartitionedRows;
import id.sigi.methods.moments.CellArmMomentTables;
import id.sigi.methods.moments.MomentRequest;
import id.sigi.methods.regression.partitioned.LeastSquaresFit;
import id.sigi.methods.regression.partitioned.RegressionSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The regressions of an experiment, on the rows that have every column a regression needs; fitted together. */
public final class FittedRegressions {
    private final RegressionRequests questions;
    private final Map<RegressionRequests.Key, LeastSquaresFit> fits;

    private FittedRegressions(RegressionRequests questions, Map<RegressionRequests.Key, LeastSquaresFit> fits) {
        this.questions = questions;
        this.fits = fits;
    }

    /** What must be described before the regressions can be fitted. */
    static List<MomentRequest> inquiries(RegressionRequests questions) {
        return questions.equations().values().stream()
                .map(RegressionSpec::request)
                .toList();
    }

    /** Fits all equations. */
    static FittedRegressions of(RegressionRequests questions, PartitionedRows partitioned, CellArmMomentTables tables) {
        List<RegressionRequests.Key> keys = List.copyOf(questions.equations().keySet());
        List<LeastSquaresFit> found = LeastSquaresFit.of(
                partitioned, List.copyOf(questions.equations().values()), tables);
        Map<RegressionRequests.Key, LeastSquaresFit> fits = new HashMap<>();
        for (int at = 0; at < keys.size(); at++) {
            fits.put(keys.get(at), found.get(at));
        }
        return new FittedRegressions(questions, fits);
    }

    /** The equation that answers a request; the request must be one of the shared regressions. */
    public LeastSquaresFit fit(EffectRequest request) {
        return fits.get(questions.key(request.choice(), request.outcome(), request.people()));
    }

    /** The regression of the offer on all covariates, if the plan has any. */
    public LeastSquaresFit omnibus() {
        return fits.get(questions.omnibus());
    }
}
