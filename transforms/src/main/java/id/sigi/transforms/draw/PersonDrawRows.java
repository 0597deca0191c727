package id.sigi.transforms.draw;

import id.sigi.programme.contract.DrawFields;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.vocabulary.survey.LabourStatus;
import id.sigi.transforms.draw.PersonMerge.Entry;
import id.sigi.transforms.table.Ages;
import id.sigi.transforms.table.BuiltTables;
import id.sigi.transforms.table.LabourColumns;
import id.sigi.transforms.table.Statuses;
import id.sigi.transforms.table.TableRow;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The experiment: every applicant in every draw entered, with the draw's design, what was known at registration, participation and the
 * endline's answers. A person who registered more than once has one history.
 *
 * <p>A participant completed a course before the first invitation to the endline was sent; where there is no endline, at any time.
 */
final class PersonDrawRows {
    private static final Comparator<Entry> IN_ORDER =
            Comparator.<Entry, Draw>comparing(Entry::draw, Draw.IN_ORDER).thenComparing(Entry::applicant);

    private final TableRow row = new TableRow(TableContracts.PERSON_DRAWS);
    private final TableRow.Shared profile = row.shared(EntryLayouts.PROFILE);
    private final TableRow.Shared placed = row.shared(EntryLayouts.PLACED);
    private final Columns at = new Columns();
    private final LabourColumns rules = new LabourColumns(row);
    private final int birth = EntryLayouts.PROFILE.place(Fields.BIRTH_DATE);
    private final int area = EntryLayouts.PROFILE.place(Fields.AREA);
    private final int baseline = EntryLayouts.PROFILE.place(Fields.BASELINE_STATUS);
    private final int firstCompleted = EntryLayouts.PROFILE.place(Fields.FIRST_COMPLETED_AT);
    private final int labourStatus = EntryLayouts.PROFILE.place(Fields.LABOUR_STATUS);
    private final int answeredAt = EntryLayouts.PROFILE.place(Fields.ANSWERED_AT);
    private final LaterDraws paths;
    private final AssignmentProbabilities chances;
    private final long endlineStart;

    /** Columns of the table that are not copied. */
    private final class Columns {
        private final int drawId = row.place(Fields.DRAW_ID);
        private final int wave = row.place(Fields.WAVE);
        private final int group = row.place(Fields.PRIORITY_GROUP);
        private final int stratum = row.place(Fields.STRATUM);
        private final int stage = row.place(DrawFields.DRAW_STAGE);
        private final int drawnOn = row.place(Fields.DRAWN_ON);
        private final int quota = row.place(Fields.QUOTA);
        private final int eligible = row.place(Fields.COUNT_ELIGIBLE);
        private final int selectionProbability = row.place(Fields.SELECTION_PROBABILITY);
        private final int assignmentProbability = row.place(DrawFields.ASSIGNMENT_PROBABILITY);
        private final int assignmentError = row.place(DrawFields.ASSIGNMENT_ERROR);
        private final int countEntries = row.place(DrawFields.COUNT_ENTRIES);
        private final int personProbability = row.place(DrawFields.PERSON_PROBABILITY);
        private final int waveWin = row.place(DrawFields.WAVE_WIN_PROBABILITY);
        private final int everWin = row.place(DrawFields.EVER_WIN_PROBABILITY);
        private final int waveWinner = row.place(DrawFields.IS_WAVE_WINNER);
        private final int sequence = row.place(Fields.DRAW_SEQUENCE);
        private final int countDraws = row.place(Fields.COUNT_DRAWS);
        private final int everSelected = row.place(Fields.IS_EVER_SELECTED);
        private final int baselineEmployed = row.place(Fields.BASELINE_IS_EMPLOYED);
        private final int age = row.place(Fields.AGE);
        private final int participant = row.place(Fields.IS_PARTICIPANT);
        private final int respondent = row.place(Fields.IS_RESPONDENT);
        private final int employed = row.place(Fields.IS_EMPLOYED);
        private final int selfEmployed = row.place(Fields.IS_SELF_EMPLOYED);
        private final int owner = row.place(Fields.IS_BUSINESS_OWNER);
    }

    /** What is told of a wave in which a person entered draws. */
    private static final class Wave {
        private final OptionalDouble winning;
        private boolean isWinner;

        Wave(OptionalDouble winning) {
            this.winning = winning;
        }
    }

    PersonDrawRows(DrawRecord record, AssignmentProbabilities chances, long endlineStart) {
        this.paths = LaterDraws.of(record);
        this.chances = chances;
        this.endlineStart = endlineStart;
    }

    /** Adds all entries of a person. */
    void add(List<Entry> entries, BuiltTables tables) {
        if (entries.isEmpty()) {
            return;
        }
        entries.sort(IN_ORDER);
        Map<Integer, Integer> inDraw = new HashMap<>();
        entries.forEach(entry -> inDraw.merge(entry.placing().draw(), 1, Integer::sum));
        Map<Integer, Wave> waves = new HashMap<>();
        for (Entry entry : entries) {
            Wave wave = waves.computeIfAbsent(
                    entry.draw().wave(), unseen -> new Wave(winning(entry, inDraw, LaterDraws.Loss::inWave)));
            wave.isWinner |= entry.isSelected();
        }
        OptionalDouble ever = winning(entries.get(0), inDraw, LaterDraws.Loss::ever);
        boolean isEverSelected = entries.stream().anyMatch(Entry::isSelected);
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            begin(entry);
            chances(
                    entry,
                    inDraw.get(entry.placing().draw()),
                    waves.get(entry.draw().wave()));
            ever.ifPresent(value -> row.number(at.everWin, value));
            row.whole(at.sequence, i + 1L).whole(at.countDraws, entries.size()).truth(at.everSelected, isEverSelected);
            tables.add(TableContracts.PERSON_DRAWS, row.row());
        }
    }

    /**
     * The probability of winning the draw with which a history begins or, after losing it, some later one that is open to people of the area
     * and group.
     */
    private OptionalDouble winning(Entry first, Map<Integer, Integer> inDraw, ToDoubleFunction<LaterDraws.Loss> later) {
        OptionalDouble own =
                chances.ofPerson(first.placing(), inDraw.get(first.placing().draw()));
        Optional<LaterDraws.Loss> loss =
                paths.find(first.draw(), first.profile().getUTF8String(area).toString());
        return own.isEmpty() || loss.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(1 - (1 - own.getAsDouble()) * later.applyAsDouble(loss.get()));
    }

    private void begin(Entry entry) {
        row.begin();
        profile.copy(entry.profile());
        placed.copy(entry.row());
        Draw draw = entry.draw();
        row.text(at.drawId, UTF8String.fromString(draw.id()))
                .whole(at.wave, draw.wave())
                .text(at.group, UTF8String.fromString(draw.group()))
                .text(at.stratum, UTF8String.fromString(draw.stratum()))
                .text(at.stage, UTF8String.fromString(draw.stage().name()))
                .day(at.drawnOn, draw.drawnOn())
                .whole(at.quota, draw.quota())
                .whole(at.eligible, draw.eligible())
                .number(at.selectionProbability, draw.share());
        person(entry.profile(), draw);
    }

    private void person(UnsafeRow told, Draw draw) {
        row.whole(at.age, Ages.on(told.getInt(birth), draw.drawnOn()));
        Statuses.find(told.getUTF8String(baseline))
                .ifPresent(status -> row.truth(at.baselineEmployed, status.isEmployed()));
        boolean isParticipant = !told.isNullAt(firstCompleted)
                && (endlineStart == Long.MAX_VALUE || told.getLong(firstCompleted) < endlineStart);
        row.truth(at.participant, isParticipant).truth(at.respondent, !told.isNullAt(answeredAt));
        Statuses.find(told.getUTF8String(labourStatus)).ifPresent(this::labour);
    }

    private void labour(LabourStatus status) {
        rules.tell(status);
        row.truth(at.employed, status.isEmployed())
                .truth(at.selfEmployed, status.isSelfEmployed())
                .truth(at.owner, status.isBusinessOwner());
    }

    private void chances(Entry entry, int entriesInDraw, Wave wave) {
        chances.find(entry.placing())
                .ifPresent(chance -> row.number(at.assignmentProbability, chance.probability())
                        .number(at.assignmentError, chance.error()));
        row.whole(at.countEntries, entriesInDraw).truth(at.waveWinner, wave.isWinner);
        chances.ofPerson(entry.placing(), entriesInDraw).ifPresent(value -> row.number(at.personProbability, value));
        wave.winning.ifPresent(value -> row.number(at.waveWin, value));
    }
}
