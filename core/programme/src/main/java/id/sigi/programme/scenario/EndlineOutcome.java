package id.sigi.programme.scenario;

import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;

/** The six outcomes of the endline that have a published effect. */
public enum EndlineOutcome {
    IS_EMPLOYED(Fields.IS_EMPLOYED),
    IS_SELF_EMPLOYED(Fields.IS_SELF_EMPLOYED),
    IS_BUSINESS_OWNER(Fields.IS_BUSINESS_OWNER),
    HAS_NEW_JOB(Fields.HAS_NEW_JOB),
    MONTHLY_INCOME_IDR(Fields.MONTHLY_INCOME_IDR),
    HAS_USED_CERTIFICATE(Fields.HAS_USED_CERTIFICATE);

    private final String column;

    EndlineOutcome(Field field) {
        column = field.name();
    }

    /** Name of the column that carries the outcome in the panels. */
    public String column() {
        return column;
    }
}
