package id.sigi.programme.vocabulary;

/** The furthest state a beneficiary reached; mutually exclusive, so counts add up to the beneficiaries. */
public enum BeneficiaryStatus {
    /** Holds an account, has bought nothing yet. */
    SELECTED,
    /** Participation revoked; the credit went back. */
    REVOKED,
    /** Bought at least one course, completed none. */
    PURCHASED,
    /** Completed at least one course, received no incentive yet. */
    COMPLETED,
    /** Received at least one incentive. */
    PAID
}
