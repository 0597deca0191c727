package id.sigi.programme.operation;

import id.sigi.programme.labour.EnterpriseSector;
import id.sigi.programme.vocabulary.survey.Answer;
import java.util.Objects;
import java.util.Optional;

/**
 * Answers of people who work on their business or job; what is not put to somebody is empty, or {@link Answer#NOT_ASKED}.
 *
 * @param sector whose enterprise it is
 * @param hiredWorkers permanent paid workers of one's own business
 * @param isRegistered whether one's own business is registered
 * @param keepsAccounts whether one's own business keeps a complete set of written accounts
 * @param businessIncomeIdr what one's own business brings in after its costs, in rupiah per month
 * @param paysPension whether the employer contributes to a pension or other social insurance
 */
public record WorkAnswers(
        EnterpriseSector sector,
        Optional<Integer> hiredWorkers,
        Answer isRegistered,
        Answer keepsAccounts,
        Optional<Long> businessIncomeIdr,
        Answer paysPension) {
    public WorkAnswers {
        Objects.requireNonNull(sector, "sector");
        Objects.requireNonNull(isRegistered, "isRegistered");
        Objects.requireNonNull(keepsAccounts, "keepsAccounts");
        Objects.requireNonNull(paysPension, "paysPension");
        if (hiredWorkers.orElse(0) < 0) {
            throw new IllegalArgumentException("a number of workers is not negative");
        }
    }
}
