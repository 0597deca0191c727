package id.sigi.transforms.draw;

import id.sigi.programme.contract.DrawFields;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.HistoryFields;
import id.sigi.programme.contract.table.HistoryContracts;
import id.sigi.transforms.table.BuiltTables;
import id.sigi.transforms.table.TableRow;
import org.apache.spark.unsafe.types.UTF8String;

/** Households in the draws that their members entered: what was known when the draw was held, and what became known after it. */
final class HouseholdDrawRows {
    private final TableRow row = new TableRow(HistoryContracts.HOUSEHOLD_DRAWS);
    private final int household = row.place(Fields.HOUSEHOLD_KEY);
    private final int drawId = row.place(Fields.DRAW_ID);
    private final int wave = row.place(Fields.WAVE);
    private final int group = row.place(Fields.PRIORITY_GROUP);
    private final int stratum = row.place(Fields.STRATUM);
    private final int stage = row.place(DrawFields.DRAW_STAGE);
    private final int drawnOn = row.place(Fields.DRAWN_ON);
    private final int members = row.place(HistoryFields.COUNT_MEMBERS);
    private final int membersAtDraw = row.place(HistoryFields.COUNT_MEMBERS_AT_DRAW);
    private final int entrants = row.place(HistoryFields.COUNT_ENTRANTS);
    private final int winners = row.place(HistoryFields.COUNT_WINNERS);
    private final int cap = row.place(DrawFields.HOUSEHOLD_CAP);
    private final int places = row.place(DrawFields.HOUSEHOLD_PLACES);
    private final int placesLeft = row.place(HistoryFields.PLACES_LEFT);
    private final int revokedBefore = row.place(HistoryFields.COUNT_REVOKED_BEFORE);
    private final int revokedSince = row.place(HistoryFields.COUNT_REVOKED_SINCE);
    private final BuiltTables tables;

    HouseholdDrawRows(BuiltTables tables) {
        this.tables = tables;
    }

    /**
     * What is told of a household in one draw.
     *
     * @param entrants entries of its members
     * @param winners of these, those that won
     * @param registered its members, whenever they registered
     * @param registeredBefore of these, those who registered before the draw
     * @param revokedBefore participations revoked before the draw
     * @param revokedSince participations revoked at its instant or after it
     * @param recipients members' wins in draws before, less participations revoked before
     */
    record Told(
            long entrants,
            long winners,
            long registered,
            long registeredBefore,
            long revokedBefore,
            long revokedSince,
            int recipients) {}

    void add(UTF8String key, Draw draw, Told told) {
        row.begin()
                .text(household, key)
                .text(drawId, UTF8String.fromString(draw.id()))
                .whole(wave, draw.wave())
                .text(group, UTF8String.fromString(draw.group()))
                .text(stratum, UTF8String.fromString(draw.stratum()))
                .text(stage, UTF8String.fromString(draw.stage().name()))
                .day(drawnOn, draw.drawnOn())
                .whole(members, told.registered())
                .whole(membersAtDraw, told.registeredBefore())
                .whole(entrants, told.entrants())
                .whole(winners, told.winners())
                .whole(revokedBefore, told.revokedBefore())
                .whole(revokedSince, told.revokedSince());
        if (draw.cap() != null) {
            long left = draw.cap() - (long) told.recipients();
            row.whole(cap, draw.cap()).whole(places, left).whole(placesLeft, left - told.winners());
        }
        tables.add(HistoryContracts.HOUSEHOLD_DRAWS, row.row());
    }
}
