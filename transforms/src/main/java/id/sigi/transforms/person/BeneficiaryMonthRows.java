package id.sigi.transforms.person;

import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.PanelFields;
import id.sigi.programme.contract.table.PanelContracts;
import id.sigi.programme.vocabulary.BeneficiaryStatus;
import id.sigi.transforms.fact.FactKind;
import id.sigi.transforms.fact.Facts;
import id.sigi.transforms.table.BuiltTables;
import id.sigi.transforms.table.LabourColumns;
import id.sigi.transforms.table.Statuses;
import id.sigi.transforms.table.TableRow;
import id.sigi.transforms.table.WibCalendar;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.unsafe.types.UTF8String;

/** Beneficiaries month by month, from that of their selection to the last month of the lake. */
final class BeneficiaryMonthRows {
    private static final int ROUND = FactKind.ANSWERED.place(Fields.SURVEY_ROUND);
    private static final int ANSWERED_AT = FactKind.ANSWERED.place(Fields.ANSWERED_AT);
    private static final int STATUS = FactKind.ANSWERED.place(Fields.LABOUR_STATUS);
    private static final Comparator<UnsafeRow> LATEST = Comparator.<UnsafeRow>comparingLong(
                    answer -> answer.getLong(ANSWERED_AT))
            .thenComparing(answer -> answer.getUTF8String(ROUND));

    private final TableRow row = new TableRow(PanelContracts.BENEFICIARY_MONTHS);
    private final TableRow.Shared answers = row.shared(
            FactKind.ANSWERED.layout(),
            List.of(
                    Fields.SURVEY_ROUND,
                    Fields.ANSWERED_AT,
                    Fields.LABOUR_STATUS,
                    Fields.HAS_NEW_JOB,
                    Fields.MONTHLY_INCOME_IDR,
                    Fields.HAS_USED_CERTIFICATE));
    private final LabourColumns labour = new LabourColumns(row);
    private final Columns at = new Columns();
    private final int lastMonth;

    private final class Columns {
        private final int applicant = row.place(Fields.APPLICANT_ID);
        private final int month = row.place(PanelFields.MONTH);
        private final int since = row.place(PanelFields.MONTHS_SINCE_SELECTION);
        private final int wave = row.place(Fields.WAVE);
        private final int status = row.place(Fields.BENEFICIARY_STATUS);
        private final int revoked = row.place(Fields.IS_REVOKED);
        private final int purchases = row.place(Fields.COUNT_PURCHASES);
        private final int open = row.place(PanelFields.COUNT_TRAININGS_OPEN);
        private final int completed = row.place(Fields.COUNT_COMPLETED);
        private final int credit = row.place(PanelFields.CREDIT_LEFT_IDR);
        private final int countDue = row.place(PanelFields.COUNT_DUE_IN_MONTH);
        private final int due = row.place(PanelFields.DUE_IN_MONTH_IDR);
        private final int countPaid = row.place(PanelFields.COUNT_PAID_IN_MONTH);
        private final int paid = row.place(PanelFields.PAID_IN_MONTH_IDR);
        private final int countFailed = row.place(PanelFields.COUNT_FAILED_IN_MONTH);
        private final int failed = row.place(PanelFields.FAILED_IN_MONTH_IDR);
        private final int countUnpaid = row.place(PanelFields.COUNT_UNPAID);
        private final int unpaid = row.place(PanelFields.UNPAID_IDR);
        private final int answerAge = row.place(PanelFields.ANSWER_AGE_DAYS);
        private final int answered = row.place(PanelFields.IS_ANSWERED_IN_MONTH);
        private final int complaints = row.place(PanelFields.COUNT_COMPLAINTS_OPEN);
    }

    /** @param lastMonth the last month of the lake, see {@link WibCalendar} */
    BeneficiaryMonthRows(int lastMonth) {
        this.lastMonth = lastMonth;
    }

    /** What one beneficiary did and got. */
    private record History(
            DatedAmounts given,
            DatedAmounts bought,
            DatedAmounts completed,
            DatedAmounts returned,
            Payouts payouts,
            List<Span> trainings,
            List<Span> complaints) {
        static History of(Beneficiary beneficiary) {
            Facts facts = beneficiary.person().facts();
            return new History(
                    amounts(facts, FactKind.ACCOUNT_OPENED, Fields.ACCOUNT_OPENED_AT, Fields.TRAINING_CREDIT_IDR),
                    amounts(facts, FactKind.PURCHASED, Fields.PURCHASED_AT, Fields.PRICE_IDR),
                    instants(facts, FactKind.COMPLETED, Fields.COMPLETED_AT),
                    amounts(facts, FactKind.REVOKED, Fields.REVOKED_AT, Fields.RETURNED_IDR),
                    Payouts.of(beneficiary),
                    spans(
                            facts,
                            new Begin(FactKind.PURCHASED, Fields.PURCHASED_AT),
                            FactKind.COMPLETED,
                            Fields.COMPLETED_AT),
                    spans(
                            facts,
                            new Begin(FactKind.COMPLAINT_OPENED, Fields.OPENED_AT),
                            FactKind.COMPLAINT_RESOLVED,
                            Fields.RESOLVED_AT));
        }

        private static DatedAmounts amounts(Facts facts, FactKind kind, Field at, Field amount) {
            int instant = kind.place(at);
            int value = kind.place(amount);
            return DatedAmounts.of(facts.of(kind), fact -> fact.getLong(instant), fact -> fact.getLong(value));
        }

        private static DatedAmounts instants(Facts facts, FactKind kind, Field at) {
            int instant = kind.place(at);
            return DatedAmounts.of(facts.of(kind), fact -> fact.getLong(instant), fact -> 0);
        }

        private record Begin(FactKind kind, Field at) {}

        /** From when until when each of what began was under way; the greatest number while it is. */
        private static List<Span> spans(Facts facts, Begin begin, FactKind end, Field endedAt) {
            int key = end.place(end.reference());
            Map<UTF8String, Long> ends = new HashMap<>();
            facts.of(end).forEach(fact -> ends.put(fact.getUTF8String(key), fact.getLong(end.place(endedAt))));
            int beginKey = begin.kind().place(begin.kind().reference());
            int beganAt = begin.kind().place(begin.at());
            return facts.of(begin.kind()).stream()
                    .map(fact -> new Span(
                            fact.getLong(beganAt), ends.getOrDefault(fact.getUTF8String(beginKey), Long.MAX_VALUE), 0))
                    .toList();
        }

        boolean isRevoked(long until) {
            return returned.countBefore(until) > 0;
        }

        BeneficiaryStatus status(long until) {
            if (isRevoked(until)) {
                return BeneficiaryStatus.REVOKED;
            }
            if (payouts.paid().countBefore(until) > 0) {
                return BeneficiaryStatus.PAID;
            }
            if (completed.countBefore(until) > 0) {
                return BeneficiaryStatus.COMPLETED;
            }
            return bought.countBefore(until) > 0 ? BeneficiaryStatus.PURCHASED : BeneficiaryStatus.SELECTED;
        }
    }

    private static long underWay(List<Span> spans, long until) {
        return spans.stream().filter(span -> span.isOpenBefore(until)).count();
    }

    void add(Beneficiary beneficiary, BuiltTables tables) {
        History history = History.of(beneficiary);
        int first = WibCalendar.monthOfDay(beneficiary.selectedOn());
        for (int month = first; month <= lastMonth; month++) {
            long until = WibCalendar.startOfMonth(month + 1);
            row.begin();
            row.text(at.applicant, beneficiary.person().applicant())
                    .day(at.month, WibCalendar.firstDay(month))
                    .whole(at.since, month - (long) first)
                    .whole(at.wave, beneficiary.wave())
                    .text(at.status, UTF8String.fromString(history.status(until).name()))
                    .truth(at.revoked, history.isRevoked(until))
                    .whole(at.complaints, underWay(history.complaints(), until));
            training(history, until);
            money(history, WibCalendar.startOfMonth(month), until);
            answers(beneficiary.person(), month);
            tables.add(PanelContracts.BENEFICIARY_MONTHS, row.row());
        }
    }

    private void training(History history, long until) {
        row.whole(at.purchases, history.bought().countBefore(until))
                .whole(at.open, underWay(history.trainings(), until))
                .whole(at.completed, history.completed().countBefore(until))
                .whole(
                        at.credit,
                        history.given().sumBefore(until)
                                - history.bought().sumBefore(until)
                                - history.returned().sumBefore(until));
    }

    private void money(History history, long from, long until) {
        Payouts payouts = history.payouts();
        DatedAmounts unpaid = payouts.unpaid(until);
        boolean isOwed = !history.isRevoked(until);
        row.whole(at.countDue, payouts.falling().count(from, until))
                .whole(at.due, payouts.falling().sum(from, until))
                .whole(at.countPaid, payouts.paid().count(from, until))
                .whole(at.paid, payouts.paid().sum(from, until))
                .whole(at.countFailed, payouts.failed().count(from, until))
                .whole(at.failed, payouts.failed().sum(from, until))
                .whole(at.countUnpaid, isOwed ? unpaid.countBefore(until) : 0)
                .whole(at.unpaid, isOwed ? unpaid.sumBefore(until) : 0);
    }

    private void answers(Person person, int month) {
        long until = WibCalendar.startOfMonth(month + 1);
        Optional<UnsafeRow> latest = person.facts().of(FactKind.ANSWERED).stream()
                .filter(answer -> answer.getLong(ANSWERED_AT) < until)
                .max(LATEST);
        row.truth(at.answered, false);
        latest.ifPresent(answer -> {
            answers.copy(answer);
            Statuses.find(answer.getUTF8String(STATUS)).ifPresent(labour::tell);
            long answeredAt = answer.getLong(ANSWERED_AT);
            int lastDay = WibCalendar.firstDay(month + 1) - 1;
            row.whole(at.answerAge, lastDay - (long) WibCalendar.day(answeredAt))
                    .truth(at.answered, WibCalendar.month(answeredAt) == month);
        });
    }
}
