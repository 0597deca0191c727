package id.sigi.programme.labour;

import id.sigi.programme.vocabulary.survey.LabourStatus;
import java.util.Optional;

/**
 * Status in employment by the International Classification of Status in Employment of 1993 (15th International Conference of Labour Statisticians).
 * Members of producers' cooperatives are not asked in Indonesia.
 */
public enum StatusInEmployment {
    /** Of a regular or a casual job. */
    EMPLOYEE,
    /** Works on own account and has engaged one employee or more on a continuous basis. */
    EMPLOYER,
    /** Works on own account without such employees, also with the help of family or of temporary workers. */
    OWN_ACCOUNT_WORKER,
    CONTRIBUTING_FAMILY_WORKER;

    /**
     * The status that corresponds to one of Statistics Indonesia's seven, empty out of employment. An own-account worker who is helped by unpaid
     * family or by temporary workers (code 2) is no employer, since nobody is engaged on a continuous basis; a casual worker is an employee.
     */
    public static Optional<StatusInEmployment> find(LabourStatus status) {
        return Optional.ofNullable(
                switch (status) {
                    case OWN_ACCOUNT, OWN_ACCOUNT_ASSISTED -> OWN_ACCOUNT_WORKER;
                    case EMPLOYER -> EMPLOYER;
                    case EMPLOYEE, CASUAL_AGRICULTURE, CASUAL_OTHER -> EMPLOYEE;
                    case FAMILY_WORKER -> CONTRIBUTING_FAMILY_WORKER;
                    case UNEMPLOYED, OUTSIDE_LABOUR_FORCE -> null;
                });
    }
}
