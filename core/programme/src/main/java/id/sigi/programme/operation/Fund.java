package id.sigi.programme.operation;

/** Purpose of money that the state gives to the programme. */
public enum Fund {
    TRAINING,
    INCENTIVE
}
