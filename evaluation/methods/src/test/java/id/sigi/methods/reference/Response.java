package id.sigi.methods.reference;

import id.sigi.methods.difference.BlockedDifferenceInMeans;
import id.sigi.methods.difference.DifferenceEstimate;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.moments.Moments;
import id.sigi.methods.moments.TwoArmMoments;
import id.sigi.methods.proportion.Wilson;
import java.util.Optional;

/**
 * Who answered, by arm: the attrition of an experiment.
 *
 * @param treatedAnswered respondents of the treatment arm
 * @param treated people of the treatment arm
 * @param controlAnswered respondents of the control arm
 * @param control people of the control arm
 */
public record Response(long treatedAnswered, long treated, long controlAnswered, long control) {
    public Response {
        if (treatedAnswered < 0 || treatedAnswered > treated || controlAnswered < 0 || controlAnswered > control) {
            throw new IllegalArgumentException("more respondents than people");
        }
    }

    /** The indicator in both arms, for {@link BlockedDifferenceInMeans} per cell. */
    public TwoArmMoments arms() {
        return new TwoArmMoments(
                Moments.ofIndicator(treatedAnswered, treated), Moments.ofIndicator(controlAnswered, control));
    }

    /** Share in the treatment arm with Wilson's interval. */
    public Optional<Inference> findTreatedShare() {
        return treated == 0 ? Optional.empty() : Optional.of(Wilson.inference(treatedAnswered, treated));
    }

    /** Share in the control arm with Wilson's interval. */
    public Optional<Inference> findControlShare() {
        return control == 0 ? Optional.empty() : Optional.of(Wilson.inference(controlAnswered, control));
    }

    /** Difference of the shares, unstratified, with Neyman's variance. */
    public Optional<DifferenceEstimate> findDifference() {
        return DifferenceEstimate.find(arms());
    }
}
