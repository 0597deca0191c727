package id.sigi.transforms.person;

import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.PanelFields;
import id.sigi.programme.contract.table.PanelContracts;
import id.sigi.programme.rules.RecipientSurveys;
import id.sigi.programme.rules.SurveyCalendar;
import id.sigi.programme.vocabulary.survey.SurveyObstacle;
import id.sigi.programme.vocabulary.survey.SurveyOutcome;
import id.sigi.programme.vocabulary.survey.SurveyRound;
import id.sigi.transforms.fact.FactKind;
import id.sigi.transforms.table.BuiltTables;
import id.sigi.transforms.table.LabourColumns;
import id.sigi.transforms.table.Statuses;
import id.sigi.transforms.table.TableRow;
import id.sigi.transforms.table.WibCalendar;
import java.time.Instant;
import java.util.Optional;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.unsafe.types.UTF8String;

/** Who could be asked in which survey round, was asked, and answered, or why not. */
final class SurveyRoundRows {
    private static final int INVITED_ROUND = FactKind.INVITED.place(Fields.SURVEY_ROUND);
    private static final int INVITED_AT = FactKind.INVITED.place(Fields.INVITED_AT);
    private static final int ANSWERED_ROUND = FactKind.ANSWERED.place(Fields.SURVEY_ROUND);
    private static final int ANSWERED_AT = FactKind.ANSWERED.place(Fields.ANSWERED_AT);
    private static final int STATUS = FactKind.ANSWERED.place(Fields.LABOUR_STATUS);

    private final TableRow row = new TableRow(PanelContracts.SURVEY_ROUNDS);
    private final LabourColumns labour = new LabourColumns(row);
    private final int applicant = row.place(Fields.APPLICANT_ID);
    private final int round = row.place(Fields.SURVEY_ROUND);
    private final int wave = row.place(Fields.WAVE);
    private final int eligible = row.place(PanelFields.IS_ELIGIBLE);
    private final int obstacle = row.place(PanelFields.SURVEY_OBSTACLE);
    private final int eligibleAt = row.place(PanelFields.ELIGIBLE_AT);
    private final int isInvited = row.place(PanelFields.IS_SURVEY_INVITED);
    private final int invitedAt = row.place(Fields.INVITED_AT);
    private final int closesAt = row.place(PanelFields.CLOSES_AT);
    private final int cutShort = row.place(PanelFields.IS_CUT_SHORT);
    private final int answeredAt = row.place(Fields.ANSWERED_AT);
    private final int inWindow = row.place(PanelFields.IS_IN_WINDOW);
    private final int outcome = row.place(PanelFields.SURVEY_OUTCOME);
    private final int labourStatus = row.place(Fields.LABOUR_STATUS);
    private final long lastMonthBegins;

    /** @param lastMonth the last month of the lake, see {@link WibCalendar} */
    SurveyRoundRows(int lastMonth) {
        lastMonthBegins = WibCalendar.startOfMonth(lastMonth);
    }

    /** Whether something may still come at an instant or after it, the last month of the lake not being over. */
    private boolean isAhead(Instant at) {
        return WibCalendar.micros(at) >= lastMonthBegins;
    }

    /** The rounds of a beneficiary. */
    void addRecipient(Beneficiary beneficiary, BuiltTables tables) {
        Person person = beneficiary.person();
        SurveyCalendar calendar = SurveyCalendar.of(beneficiary.rules(), WibCalendar.instant(beneficiary.openedAt()));
        Optional<Instant> firstPaidAt =
                person.first(FactKind.PAID, Fields.PAID_AT).map(WibCalendar::instant);
        Optional<Instant> before = Optional.empty();
        for (int number = 1; number <= RecipientSurveys.list().size(); number++) {
            SurveyRound now = RecipientSurveys.list().get(number - 1);
            Optional<Instant> answered = begin(person, now);
            row.whole(wave, beneficiary.wave());
            Asked asked = new Asked(calendar, number, firstPaidAt, before);
            tell(asked, findInvited(person, now), answered);
            tables.add(PanelContracts.SURVEY_ROUNDS, row.row());
            before = answered;
        }
    }

    /** The endline of somebody who entered a draw; it has no window. */
    void addEndline(Person person, BuiltTables tables) {
        if (person.entries().isEmpty()) {
            return;
        }
        Optional<Instant> answered = begin(person, SurveyRound.ENDLINE);
        boolean wasInvited = findInvited(person, SurveyRound.ENDLINE).isPresent();
        row.truth(eligible, true);
        tell(
                answered.isPresent()
                        ? SurveyOutcome.ANSWERED
                        : wasInvited ? SurveyOutcome.SILENT : SurveyOutcome.NOT_SENT);
        tables.add(PanelContracts.SURVEY_ROUNDS, row.row());
    }

    /** Begins a row with invitation and answers, and tells when there were answers. */
    private Optional<Instant> begin(Person person, SurveyRound now) {
        UTF8String name = UTF8String.fromString(now.name());
        row.begin().text(applicant, person.applicant()).text(round, name).truth(cutShort, false);
        Optional<Instant> invited = findInvited(person, now);
        row.truth(isInvited, invited.isPresent());
        invited.ifPresent(at -> row.instant(invitedAt, WibCalendar.micros(at)));
        Optional<UnsafeRow> answer = person.facts().of(FactKind.ANSWERED).stream()
                .filter(fact -> fact.getUTF8String(ANSWERED_ROUND).equals(name))
                .findFirst();
        answer.ifPresent(fact -> {
            row.instant(answeredAt, fact.getLong(ANSWERED_AT)).text(labourStatus, fact.getUTF8String(STATUS));
            Statuses.find(fact.getUTF8String(STATUS)).ifPresent(labour::tell);
        });
        return answer.map(fact -> WibCalendar.instant(fact.getLong(ANSWERED_AT)));
    }

    private static Optional<Instant> findInvited(Person person, SurveyRound now) {
        UTF8String name = UTF8String.fromString(now.name());
        return person.facts().of(FactKind.INVITED).stream()
                .filter(fact -> fact.getUTF8String(INVITED_ROUND).equals(name))
                .findFirst()
                .map(fact -> WibCalendar.instant(fact.getLong(INVITED_AT)));
    }

    private void tell(SurveyOutcome found) {
        row.text(outcome, UTF8String.fromString(found.name()));
    }

    /**
     * What the rules say of a round.
     *
     * @param number number of the round from one
     * @param firstPaidAt when the first incentive was paid
     * @param before when the round before was answered
     */
    private record Asked(SurveyCalendar calendar, int number, Optional<Instant> firstPaidAt, Optional<Instant> before) {
        Optional<SurveyObstacle> obstacle() {
            if (!calendar.isOffered(number)) {
                return Optional.of(SurveyObstacle.NOT_OFFERED);
            }
            if (firstPaidAt.isEmpty()) {
                return Optional.of(SurveyObstacle.NO_INCENTIVE);
            }
            return number > 1 && before.isEmpty()
                    ? Optional.of(SurveyObstacle.EARLIER_ROUND_UNANSWERED)
                    : Optional.empty();
        }

        Optional<Instant> earliest() {
            return calendar.isOffered(number)
                    ? firstPaidAt.map(paid -> calendar.earliest(number, paid, before))
                    : Optional.empty();
        }
    }

    private void tell(Asked asked, Optional<Instant> invited, Optional<Instant> answered) {
        Optional<SurveyObstacle> found = asked.obstacle();
        row.truth(eligible, found.isEmpty());
        found.ifPresent(reason -> row.text(obstacle, UTF8String.fromString(reason.name())));
        asked.earliest().ifPresent(at -> row.instant(eligibleAt, WibCalendar.micros(at)));
        invited.ifPresent(at -> {
            Instant closes = asked.calendar().closes(at);
            row.truth(cutShort, asked.calendar().isCutShort(at)).instant(closesAt, WibCalendar.micros(closes));
            answered.ifPresent(then -> row.truth(inWindow, !then.isBefore(at) && !then.isAfter(closes)));
        });
        if (answered.isPresent()) {
            tell(SurveyOutcome.ANSWERED);
        } else {
            tell(invited.map(at -> unanswered(asked.calendar(), at)).orElseGet(() -> unasked(asked)));
        }
    }

    private SurveyOutcome unanswered(SurveyCalendar calendar, Instant invited) {
        if (isAhead(calendar.closes(invited))) {
            return SurveyOutcome.OPEN;
        }
        return calendar.isCutShort(invited) ? SurveyOutcome.CUT_SHORT : SurveyOutcome.SILENT;
    }

    /** That the year was over before the round could have come is told also of those who did not answer the round before. */
    private SurveyOutcome unasked(Asked asked) {
        Optional<Instant> earliest = asked.earliest();
        if (earliest.filter(asked.calendar()::isOver).isPresent()) {
            return SurveyOutcome.CUT_OFF;
        }
        if (asked.obstacle().isPresent()) {
            return SurveyOutcome.NOT_ELIGIBLE;
        }
        return isAhead(earliest.orElseThrow()) ? SurveyOutcome.NOT_DUE : SurveyOutcome.NOT_SENT;
    }
}
