package id.sigi.transforms.gold;

import static org.apache.spark.sql.functions.when;

import id.sigi.programme.contract.Fields;
import id.sigi.programme.vocabulary.LabourStatus;
import java.util.Arrays;
import java.util.function.Predicate;
import org.apache.spark.sql.Column;

/** Truths about a labour status, each from the one definition in {@link LabourStatus}. Empty where the status is empty. */
final class LabourColumns {
    private LabourColumns() {}

    static Column isEmployed(Column status) {
        return is(status, LabourStatus::isEmployed).as(Fields.IS_EMPLOYED.name());
    }

    static Column isSelfEmployed(Column status) {
        return is(status, LabourStatus::isSelfEmployed).as(Fields.IS_SELF_EMPLOYED.name());
    }

    static Column isBusinessOwner(Column status) {
        return is(status, LabourStatus::isBusinessOwner).as(Fields.IS_BUSINESS_OWNER.name());
    }

    /** Empty out of employment as well, where the question does not arise. */
    static Column isInformal(Column status) {
        return when(is(status, LabourStatus::isEmployed), is(status, LabourStatus::isInformal))
                .as(Fields.IS_INFORMAL.name());
    }

    private static Column is(Column status, Predicate<LabourStatus> truth) {
        Object[] names = Arrays.stream(LabourStatus.values())
                .filter(truth)
                .map(LabourStatus::name)
                .toArray();
        return status.isin(names);
    }
}
