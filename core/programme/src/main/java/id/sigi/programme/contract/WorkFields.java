package id.sigi.programme.contract;

import id.sigi.programme.labour.EnterpriseSector;
import java.util.List;

/** Fields of what people who work say of their business or job, beyond their status; empty where it was not asked. See {@link Fields}. */
public final class WorkFields {
    public static final Field ENTERPRISE_SECTOR = Field.code(
                    "enterprise_sector", EnterpriseSector.class, "whose enterprise the work is in, as asked")
            .optional();
    public static final Field COUNT_HIRED_WORKERS = Field.of(
                    "count_hired_workers", FieldType.INTEGER, "permanent paid workers of one's own business")
            .within(Bounds.NOT_NEGATIVE)
            .optional();
    public static final Field IS_BUSINESS_REGISTERED = Field.of(
                    "is_business_registered", FieldType.BOOLEAN, "one's own business is registered")
            .optional();
    public static final Field HAS_ACCOUNTS = Field.of(
                    "has_accounts", FieldType.BOOLEAN, "one's own business keeps a complete set of written accounts")
            .optional();
    public static final Field BUSINESS_INCOME_IDR = Field.of(
                    "business_income_idr",
                    FieldType.LONG,
                    "what one's own business brings in after its costs, a loss below zero")
            .in("rupiah per month")
            .optional();
    public static final Field HAS_PENSION = Field.of(
                    "has_pension", FieldType.BOOLEAN, "the employer contributes to a pension or other social insurance")
            .optional();
    public static final Field IS_INFORMAL_BY_SECTOR = Field.of(
                    "is_informal_by_sector",
                    FieldType.BOOLEAN,
                    "informal by sector, accounts and pension; empty where what decides was not asked")
            .optional();

    private WorkFields() {}

    /** What is asked, in the order of the questionnaire. */
    public static List<Field> asked() {
        return List.of(
                ENTERPRISE_SECTOR,
                COUNT_HIRED_WORKERS,
                IS_BUSINESS_REGISTERED,
                HAS_ACCOUNTS,
                BUSINESS_INCOME_IDR,
                HAS_PENSION);
    }
}
