package id.sigi.programme.vocabulary.survey;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Labour status: the seven statuses in employment of Statistics Indonesia (codes of the Sakernas questionnaire since 2001) and the two
 * states out of employment. Mutually exclusive.
 *
 * <p>Entrepreneur means codes 1, 2 and 3. Formal means 3 and 4, a proxy weaker than the definition of the International Labour
 * Organization.
 */
public enum LabourStatus {
    OWN_ACCOUNT(1),
    OWN_ACCOUNT_ASSISTED(2),
    EMPLOYER(3),
    EMPLOYEE(4),
    CASUAL_AGRICULTURE(5),
    CASUAL_OTHER(6),
    FAMILY_WORKER(7),
    UNEMPLOYED(0),
    OUTSIDE_LABOUR_FORCE(0);

    private final int code;

    LabourStatus(int code) {
        this.code = code;
    }

    /** The status in employment of a code 1..7; empty for any other number, 0 among them, which means not in employment. */
    public static Optional<LabourStatus> findByCode(int code) {
        return Arrays.stream(values())
                .filter(status -> status.isEmployed() && status.code == code)
                .findFirst();
    }

    /** The status-in-employment code 1..7, empty out of employment. */
    public OptionalInt code() {
        return isEmployed() ? OptionalInt.of(code) : OptionalInt.empty();
    }

    public boolean isEmployed() {
        return code > 0;
    }

    /** Own-account worker, alone or with temporary or unpaid help. */
    public boolean isSelfEmployed() {
        return this == OWN_ACCOUNT || this == OWN_ACCOUNT_ASSISTED;
    }

    /** Employer with permanent paid workers. */
    public boolean isBusinessOwner() {
        return this == EMPLOYER;
    }

    public boolean isEntrepreneur() {
        return isSelfEmployed() || isBusinessOwner();
    }

    /** Informal employment by the status proxy; false out of employment, where the question does not arise. */
    public boolean isInformal() {
        return isEmployed() && this != EMPLOYER && this != EMPLOYEE;
    }
}
