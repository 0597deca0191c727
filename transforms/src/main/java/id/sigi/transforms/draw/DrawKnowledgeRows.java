package id.sigi.transforms.draw;

import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.HistoryFields;
import id.sigi.programme.contract.table.HistoryContracts;
import id.sigi.programme.rules.RuleSet;
import id.sigi.programme.rules.WaveRules;
import id.sigi.programme.vocabulary.ExclusionGround;
import id.sigi.transforms.draw.PersonMerge.Entry;
import id.sigi.transforms.exchange.RowLayout;
import id.sigi.transforms.table.BuiltTables;
import id.sigi.transforms.table.TableRow;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * What was known of every entrant when the draw was held, and what became known after it. The programme's own blacklisting, which follows a
 * revocation, is left out of what became known: it is told by the revocation.
 */
final class DrawKnowledgeRows {
    /** Read once for all workers of a process. */
    private static final RuleSet PUBLISHED = RuleSet.prakerja();

    private static final int VERIFIED_AT = EntryLayouts.PROFILE.place(Fields.VERIFIED_AT);
    private static final int REVOKED_AT = EntryLayouts.PROFILE.place(Fields.REVOKED_AT);

    private final TableRow row = new TableRow(HistoryContracts.DRAW_KNOWLEDGE);
    private final int drawId = row.place(Fields.DRAW_ID);
    private final int applicant = row.place(Fields.APPLICANT_ID);
    private final int wave = row.place(Fields.WAVE);
    private final int heldAt = row.place(HistoryFields.HELD_AT);
    private final int selected = row.place(Fields.IS_SELECTED);
    private final int verifiedThen = row.place(HistoryFields.IS_VERIFIED_AT_DRAW);
    private final int verified = row.place(Fields.IS_VERIFIED);
    private final int groundsThen = row.place(HistoryFields.COUNT_GROUNDS_AT_DRAW);
    private final int withdrawn = row.place(HistoryFields.COUNT_GROUNDS_WITHDRAWN);
    private final int groundsSince = row.place(HistoryFields.COUNT_GROUNDS_SINCE);
    private final int knownSince = row.place(HistoryFields.GROUND_KNOWN_AT);
    private final int revokedSince = row.place(HistoryFields.IS_REVOKED_SINCE);

    /**
     * An entry of an exclusion list.
     *
     * @param from first day on which it holds, counted from 1970
     * @param to last day on which it holds
     * @param knownAt when it became known, in microseconds since 1970
     * @param withdrawnAt when it was withdrawn; the greatest number if it was not
     */
    record Listing(ExclusionGround ground, int from, int to, long knownAt, long withdrawnAt) {
        private static final RowLayout LAYOUT = EntryLayouts.LISTING;

        /** An entry on its way to the person, laid out as {@link EntryLayouts#LISTING}. */
        static Listing of(UnsafeRow row) {
            int from = LAYOUT.place(Fields.HOLDS_FROM);
            int to = LAYOUT.place(Fields.HOLDS_TO);
            int withdrawn = LAYOUT.place(Fields.WITHDRAWN_AT);
            String ground =
                    row.getUTF8String(LAYOUT.place(Fields.EXCLUSION_GROUND)).toString();
            return new Listing(
                    ExclusionGround.valueOf(ground),
                    row.isNullAt(from) ? Integer.MIN_VALUE : row.getInt(from),
                    row.isNullAt(to) ? Integer.MAX_VALUE : row.getInt(to),
                    row.getLong(LAYOUT.place(Fields.KNOWN_AT)),
                    row.isNullAt(withdrawn) ? Long.MAX_VALUE : row.getLong(withdrawn));
        }

        boolean isHolding(int day) {
            return from <= day && day <= to;
        }

        boolean isKnown(long instant) {
            return knownAt <= instant && withdrawnAt > instant;
        }
    }

    void add(List<Entry> entries, List<Listing> listings, BuiltTables tables) {
        for (Entry entry : entries) {
            Draw draw = entry.draw();
            long held = draw.occurredAt();
            row.begin()
                    .text(drawId, UTF8String.fromString(draw.id()))
                    .text(applicant, entry.applicant())
                    .whole(wave, draw.wave())
                    .instant(heldAt, held)
                    .truth(selected, entry.isSelected());
            person(entry.profile(), held);
            lists(draw, listings);
            tables.add(HistoryContracts.DRAW_KNOWLEDGE, row.row());
        }
    }

    private void person(UnsafeRow profile, long held) {
        boolean isVerified = !profile.isNullAt(VERIFIED_AT);
        row.truth(verified, isVerified)
                .truth(verifiedThen, isVerified && profile.getLong(VERIFIED_AT) <= held)
                .truth(revokedSince, !profile.isNullAt(REVOKED_AT) && profile.getLong(REVOKED_AT) > held);
    }

    private void lists(Draw draw, List<Listing> listings) {
        WaveRules rules = PUBLISHED.getRules(draw.wave());
        long held = draw.occurredAt();
        Set<ExclusionGround> then = new HashSet<>();
        Set<ExclusionGround> taken = new HashSet<>();
        Set<ExclusionGround> since = new HashSet<>();
        OptionalLong first = OptionalLong.empty();
        for (Listing listing : listings) {
            if (!listing.isHolding(draw.drawnOn()) || !rules.isBarredBy(listing.ground())) {
                continue;
            }
            if (listing.isKnown(held)) {
                then.add(listing.ground());
                if (listing.withdrawnAt() != Long.MAX_VALUE) {
                    taken.add(listing.ground());
                }
            } else if (isNews(listing, held)) {
                since.add(listing.ground());
                first = OptionalLong.of(Math.min(first.orElse(Long.MAX_VALUE), listing.knownAt()));
            }
        }
        row.whole(groundsThen, then.size()).whole(withdrawn, taken.size()).whole(groundsSince, since.size());
        first.ifPresent(at -> row.instant(knownSince, at));
    }

    private static boolean isNews(Listing listing, long held) {
        return listing.knownAt() > held
                && listing.withdrawnAt() == Long.MAX_VALUE
                && listing.ground() != ExclusionGround.BLACKLISTED;
    }
}
