package id.sigi.programme.operation;

import id.sigi.programme.identity.AccountNumber;
import id.sigi.programme.vocabulary.payment.KycLevel;
import id.sigi.programme.vocabulary.payment.PaymentPartner;
import id.sigi.programme.vocabulary.payment.PayoutChannel;
import java.util.Objects;

/**
 * Where a beneficiary's incentives go.
 *
 * @param channel kind of account
 * @param partner who keeps it
 * @param number its number
 * @param kycLevel how well its holder is known; a bank always knows
 */
public record PayoutAccount(PayoutChannel channel, PaymentPartner partner, AccountNumber number, KycLevel kycLevel) {
    public PayoutAccount {
        Objects.requireNonNull(partner, "partner");
        Objects.requireNonNull(number, "number");
        if (channel == PayoutChannel.BANK && kycLevel == KycLevel.BASIC) {
            throw new IllegalArgumentException("a bank knows the holders of its accounts");
        }
    }
}
