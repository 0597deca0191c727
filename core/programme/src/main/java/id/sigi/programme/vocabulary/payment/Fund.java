package id.sigi.programme.vocabulary.payment;

/** Purpose of money that the state gives to the programme. */
public enum Fund {
    TRAINING,
    INCENTIVE
}
