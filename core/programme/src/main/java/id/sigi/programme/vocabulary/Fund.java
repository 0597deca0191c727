package id.sigi.programme.vocabulary;

/** Purpose of money that the state gives to the programme. */
public enum Fund {
    TRAINING,
    INCENTIVE
}
