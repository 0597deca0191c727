package id.sigi.transforms.table;

import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.PanelFields;
import id.sigi.programme.vocabulary.survey.LabourRule;
import id.sigi.programme.vocabulary.survey.LabourStatus;
import java.util.EnumMap;
import java.util.Map;
import org.apache.spark.unsafe.types.UTF8String;

/** What three rules say of a labour status, in rows of one table, side by side. */
public final class LabourColumns {
    private static final Map<LabourRule, Field> COLUMNS = new EnumMap<>(Map.of(
            LabourRule.PROGRAMME_SURVEY, PanelFields.LABOUR_FORCE_SURVEY,
            LabourRule.NATIONAL_OFFICE, PanelFields.LABOUR_FORCE_BPS,
            LabourRule.ILOSTAT_INDONESIA, PanelFields.LABOUR_FORCE_ILO));

    private final TableRow row;
    private final Map<LabourRule, Integer> places = new EnumMap<>(LabourRule.class);

    public LabourColumns(TableRow row) {
        this.row = row;
        COLUMNS.forEach((rule, column) -> places.put(rule, row.place(column)));
    }

    /** Fills the columns of which a rule has something to say. */
    public void tell(LabourStatus status) {
        places.forEach((rule, place) ->
                rule.state(status).ifPresent(state -> row.text(place, UTF8String.fromString(state.name()))));
    }
}
