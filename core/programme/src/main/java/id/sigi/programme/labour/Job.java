package id.sigi.programme.labour;

import id.sigi.programme.vocabulary.survey.Answer;
import id.sigi.programme.vocabulary.survey.LabourStatus;
import java.util.Objects;

/**
 * What is known of a job by which informality is judged.
 *
 * @param status status in employment, one of the seven
 * @param sector whose enterprise it is
 * @param keepsAccounts whether the enterprise keeps a complete set of written accounts
 * @param isRegistered whether the enterprise is registered
 * @param paysPension whether the employer contributes to a pension or other social insurance for the worker
 */
public record Job(
        LabourStatus status, EnterpriseSector sector, Answer keepsAccounts, Answer isRegistered, Answer paysPension) {
    public Job {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(sector, "sector");
        Objects.requireNonNull(keepsAccounts, "keepsAccounts");
        Objects.requireNonNull(isRegistered, "isRegistered");
        Objects.requireNonNull(paysPension, "paysPension");
        if (!status.isEmployed()) {
            throw new IllegalArgumentException("whoever is " + status + " has no job");
        }
    }

    /** Of which nothing but the status was asked. */
    public static Job ofStatus(LabourStatus status) {
        return new Job(status, EnterpriseSector.NOT_ASKED, Answer.NOT_ASKED, Answer.NOT_ASKED, Answer.NOT_ASKED);
    }
}
