package id.sigi.programme.fault;

import id.sigi.programme.privacy.ClearIdentifier;
import java.util.Objects;

/**
 * A request that cannot be served as it stands: a plan, an option, a contract or a folder is wrong. The message always says the
 * problem, the reason and the remedy, in this order, and carries no personal data: what has the form of a person's number or address is
 * struck out of all three, whoever made them. The command line ends with exit code 2.
 */
public final class RequestFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String problem;
    private final String reason;
    private final String remedy;

    /**
     * @param problem what is wrong, as one clause without a full stop
     * @param reason why it is wrong, as one clause without a full stop
     * @param remedy what the user can do, as one clause without a full stop
     */
    public RequestFault(String problem, String reason, String remedy) {
        this(problem, reason, remedy, null);
    }

    /** As {@link #RequestFault(String, String, String)}, keeping what the machine said as the cause. */
    public RequestFault(String problem, String reason, String remedy, Throwable cause) {
        super(masked(problem) + ": " + masked(reason) + ". " + masked(remedy) + ".", cause);
        this.problem = masked(problem);
        this.reason = masked(reason);
        this.remedy = masked(remedy);
    }

    private static String masked(String clause) {
        return ClearIdentifier.maskedSentence(Objects.requireNonNull(clause));
    }

    public String problem() {
        return problem;
    }

    public String reason() {
        return reason;
    }

    public String remedy() {
        return remedy;
    }
}
