package id.sigi.programme.fault;

import java.util.Objects;

/**
 * A request that cannot be served as it stands: a plan, an option, a contract or a folder is wrong. The message always says the
 * problem, the reason and the mend, in this order, and carries no personal data. The command line ends with exit code 2.
 */
public final class RequestFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String problem;
    private final String reason;
    private final String mend;

    /**
     * @param problem what is wrong, as one clause without a full stop
     * @param reason why it is wrong, as one clause without a full stop
     * @param mend what the user can do, as one clause without a full stop
     */
    public RequestFault(String problem, String reason, String mend) {
        this(problem, reason, mend, null);
    }

    /** As {@link #RequestFault(String, String, String)}, keeping what the machine said as the cause. */
    public RequestFault(String problem, String reason, String mend, Throwable cause) {
        super(problem + ": " + reason + ". " + mend + ".", cause);
        this.problem = Objects.requireNonNull(problem, "problem");
        this.reason = Objects.requireNonNull(reason, "reason");
        this.mend = Objects.requireNonNull(mend, "mend");
    }

    public String problem() {
        return problem;
    }

    public String reason() {
        return reason;
    }

    public String mend() {
        return mend;
    }
}
