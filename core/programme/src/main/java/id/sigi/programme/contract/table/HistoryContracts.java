package id.sigi.programme.contract.table;

import id.sigi.programme.contract.ColumnGroup;
import id.sigi.programme.contract.ColumnPart;
import id.sigi.programme.contract.DrawFields;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.HistoryFields;
import java.util.List;

/** Tables that tell what was known when a draw was held from what became known after it. */
public final class HistoryContracts {
    /** Of draws that some member entered. Cap and places are empty where the draw's record names no cap. */
    public static final TableContract HOUSEHOLD_DRAWS = new TableContract(
            Layer.GOLD,
            "household_draws",
            "one row per household and draw that some of its people entered",
            List.of(Fields.HOUSEHOLD_KEY, Fields.DRAW_ID),
            ColumnPart.columns(
                    Fields.HOUSEHOLD_KEY,
                    Fields.DRAW_ID,
                    ColumnGroup.DRAW,
                    HistoryFields.COUNT_MEMBERS,
                    HistoryFields.COUNT_MEMBERS_AT_DRAW,
                    HistoryFields.COUNT_ENTRANTS,
                    HistoryFields.COUNT_WINNERS,
                    DrawFields.HOUSEHOLD_CAP.optional(),
                    DrawFields.HOUSEHOLD_PLACES.optional(),
                    HistoryFields.PLACES_LEFT.optional(),
                    HistoryFields.COUNT_REVOKED_BEFORE,
                    HistoryFields.COUNT_REVOKED_SINCE));
    /** Which grounds bar is what the published rules of the draw's wave say. */
    public static final TableContract DRAW_KNOWLEDGE = new TableContract(
            Layer.GOLD,
            "draw_knowledge",
            "one row per applicant and draw: what was known when it was held, and what became known after it",
            List.of(Fields.DRAW_ID, Fields.APPLICANT_ID),
            List.of(
                    Fields.DRAW_ID,
                    Fields.APPLICANT_ID,
                    Fields.WAVE,
                    HistoryFields.HELD_AT,
                    Fields.IS_SELECTED,
                    HistoryFields.IS_VERIFIED_AT_DRAW,
                    Fields.IS_VERIFIED,
                    HistoryFields.COUNT_GROUNDS_AT_DRAW,
                    HistoryFields.COUNT_GROUNDS_WITHDRAWN,
                    HistoryFields.COUNT_GROUNDS_SINCE,
                    HistoryFields.GROUND_KNOWN_AT.optional(),
                    HistoryFields.IS_REVOKED_SINCE));

    private HistoryContracts() {}

    static List<TableContract> list() {
        return List.of(HOUSEHOLD_DRAWS, DRAW_KNOWLEDGE);
    }
}
