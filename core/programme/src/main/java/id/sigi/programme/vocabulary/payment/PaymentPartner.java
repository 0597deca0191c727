package id.sigi.programme.vocabulary.payment;

/** Payment partner: one bank and four e-wallets. */
public enum PaymentPartner {
    BNI,
    OVO,
    LINKAJA,
    GOPAY,
    DANA
}
