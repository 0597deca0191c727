package id.sigi.programme.vocabulary;

/** Payment partner: one bank and four e-wallets. */
public enum PaymentPartner {
    BNI,
    OVO,
    LINKAJA,
    GOPAY,
    DANA
}
