/**
 * Codes of the money: for which purpose the state gives it ({@link id.sigi.programme.vocabulary.payment.Fund}), what an incentive is paid
 * for ({@link id.sigi.programme.vocabulary.payment.IncentiveKind}) and what people say they used it for ({@link
 * id.sigi.programme.vocabulary.payment.IncentiveUse}), which {@link id.sigi.programme.vocabulary.payment.PaymentPartner} pays it out to
 * which kind of account ({@link id.sigi.programme.vocabulary.payment.PayoutChannel}), how well the partner knows the account's holder
 * ({@link id.sigi.programme.vocabulary.payment.KycLevel}), and why a payment did not arrive ({@link
 * id.sigi.programme.vocabulary.payment.PaymentFailure}). Amounts are no codes; they are whole rupiah in the contracts and values of the
 * rules.
 */
package id.sigi.programme.vocabulary.payment;
