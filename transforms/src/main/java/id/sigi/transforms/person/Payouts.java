package id.sigi.transforms.person;

import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.rules.WaveRules;
import id.sigi.programme.vocabulary.payment.IncentiveKind;
import id.sigi.transforms.fact.FactKind;
import id.sigi.transforms.fact.Facts;
import id.sigi.transforms.table.WibCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The incentives of one beneficiary. A schedule and a failure name no amount; theirs is that of the rules of the wave.
 *
 * @param due instalments, from the first instant of the day on which they fell due until they were paid
 * @param paid payments
 * @param failed attempts that failed
 */
record Payouts(List<Span> due, DatedAmounts paid, DatedAmounts failed) {
    private static final UTF8String SURVEY = UTF8String.fromString(IncentiveKind.SURVEY.name());
    private static final int DUE_ON = FactKind.INCENTIVE_SCHEDULED.place(Fields.DUE_ON);
    private static final int FAILED_AT = FactKind.INCENTIVE_FAILED.place(Fields.FAILED_AT);
    private static final int PAID_AT = FactKind.PAID.place(Fields.PAID_AT);
    private static final int AMOUNT = FactKind.PAID.place(Fields.AMOUNT_IDR);

    static Payouts of(Beneficiary beneficiary) {
        Facts facts = beneficiary.person().facts();
        WaveRules rules = beneficiary.rules();
        Map<List<Object>, Long> paidAt = new HashMap<>();
        facts.of(FactKind.PAID)
                .forEach(fact -> paidAt.merge(instalment(FactKind.PAID, fact), fact.getLong(PAID_AT), Math::min));
        FactKind scheduled = FactKind.INCENTIVE_SCHEDULED;
        return new Payouts(
                facts.of(scheduled).stream()
                        .map(fact -> new Span(
                                WibCalendar.startOfDay(fact.getInt(DUE_ON)),
                                paidAt.getOrDefault(instalment(scheduled, fact), Long.MAX_VALUE),
                                amount(rules, scheduled, fact)))
                        .toList(),
                DatedAmounts.of(facts.of(FactKind.PAID), fact -> fact.getLong(PAID_AT), fact -> fact.getLong(AMOUNT)),
                DatedAmounts.of(
                        facts.of(FactKind.INCENTIVE_FAILED),
                        fact -> fact.getLong(FAILED_AT),
                        fact -> amount(rules, FactKind.INCENTIVE_FAILED, fact)));
    }

    private static List<Object> instalment(FactKind kind, UnsafeRow fact) {
        return List.of(text(kind, fact, Fields.INCENTIVE_KIND), fact.getInt(kind.place(Fields.INSTALMENT)));
    }

    private static UTF8String text(FactKind kind, UnsafeRow fact, Field field) {
        return fact.getUTF8String(kind.place(field));
    }

    private static long amount(WaveRules rules, FactKind kind, UnsafeRow fact) {
        return text(kind, fact, Fields.INCENTIVE_KIND).equals(SURVEY)
                ? rules.surveyIncentiveIdr()
                : rules.postTrainingIncentiveIdr();
    }

    /** Instalments by the instant at which they fell due. */
    DatedAmounts falling() {
        return amounts(due.stream());
    }

    /** Instalments that fell due before an instant and were not paid before it. */
    DatedAmounts unpaid(long until) {
        return amounts(due.stream().filter(instalment -> instalment.isOpenBefore(until)));
    }

    private static DatedAmounts amounts(Stream<Span> instalments) {
        return new DatedAmounts(instalments
                .map(instalment -> new DatedAmounts.DatedAmount(instalment.from(), instalment.amount()))
                .toList());
    }
}
