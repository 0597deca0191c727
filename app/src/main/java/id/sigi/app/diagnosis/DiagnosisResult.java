package id.sigi.app.diagnosis;

import id.sigi.methods.diagnosis.Diagnosand;
import id.sigi.methods.estimate.Label;
import java.util.List;
import java.util.Optional;

/**
 * A plan diagnosed.
 *
 * @param planHash hash of the plan
 * @param rows rows in each draw
 * @param drawn what was drawn, in a sentence
 * @param draws how many draws
 * @param findings one for each effect that the plan estimates and whose truth is known
 */
public record DiagnosisResult(String planHash, long rows, String drawn, int draws, List<Finding> findings) {
    public DiagnosisResult {
        findings = List.copyOf(findings);
    }

    /**
     * How one estimator of one outcome behaved.
     *
     * @param label outcome, estimand and estimator
     * @param effect with the effect that the people of the replay have
     * @param noEffect on the same people without any effect, where rejections are false positives; empty where that is not asked
     */
    public record Finding(Label label, Diagnosand effect, Optional<Diagnosand> noEffect) {}
}
