package id.sigi.transforms.person;

import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.vocabulary.BeneficiaryStatus;
import id.sigi.programme.vocabulary.survey.LabourStatus;
import id.sigi.transforms.fact.FactKind;
import id.sigi.transforms.table.BuiltTables;
import id.sigi.transforms.table.Statuses;
import id.sigi.transforms.table.TableRow;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Everybody who was selected and holds an account. The draw is the one that was won in the account's wave; the payout account is the first
 * one linked; surveys are the recipients' rounds, without the endline.
 */
final class BeneficiaryRows {
    private final TableRow row = new TableRow(TableContracts.BENEFICIARIES);
    private final TableRow.Shared registration = row.shared(FactKind.REGISTERED.layout());
    private final TableRow.Shared account = row.shared(
            FactKind.ACCOUNT_OPENED.layout(),
            List.of(Fields.WAVE, Fields.ACCOUNT_OPENED_AT, Fields.TRAINING_CREDIT_IDR));
    private final TableRow.Shared payout = row.shared(
            FactKind.PAYOUT_LINKED.layout(),
            List.of(Fields.PAYOUT_CHANNEL, Fields.PAYMENT_PARTNER, Fields.IS_FIRST_ACCOUNT));
    private final TableRow.Shared revocation =
            row.shared(FactKind.REVOKED.layout(), List.of(Fields.REVOKED_AT, Fields.RETURNED_IDR));
    private final int employed = row.place(Fields.BASELINE_IS_EMPLOYED);
    private final int group = row.place(Fields.PRIORITY_GROUP);
    private final int stratum = row.place(Fields.STRATUM);
    private final int drawnOn = row.place(Fields.DRAWN_ON);
    private final int age = row.place(Fields.AGE);
    private final int status = row.place(Fields.BENEFICIARY_STATUS);
    private final int revoked = row.place(Fields.IS_REVOKED);
    private final int returned = row.place(Fields.RETURNED_IDR);
    private final int purchases = row.place(Fields.COUNT_PURCHASES);
    private final int completions = row.place(Fields.COUNT_COMPLETED);
    private final int purchaser = row.place(Fields.IS_PURCHASER);
    private final int completer = row.place(Fields.IS_COMPLETER);
    private final int firstPurchase = row.place(Fields.FIRST_PURCHASED_AT);
    private final int firstCompletion = row.place(Fields.FIRST_COMPLETED_AT);
    private final int spent = row.place(Fields.SPENT_IDR);
    private final int disbursements = row.place(Fields.COUNT_DISBURSEMENTS);
    private final int disbursed = row.place(Fields.DISBURSED_IDR);
    private final int paid = row.place(Fields.IS_PAID);
    private final int surveys = row.place(Fields.COUNT_SURVEYS);
    private final int complaints = row.place(Fields.COUNT_COMPLAINTS);
    private final int waveOfAccount = FactKind.ACCOUNT_OPENED.place(Fields.WAVE);
    private final int round = FactKind.ANSWERED.place(Fields.SURVEY_ROUND);

    void add(Person person, BuiltTables tables) {
        Optional<UnsafeRow> opened = person.facts().first(FactKind.ACCOUNT_OPENED);
        if (opened.isEmpty()) {
            return;
        }
        int wave = opened.get().getInt(waveOfAccount);
        for (Person.Entry won : person.entries()) {
            if (won.isSelected() && won.draw().wave() == wave) {
                fill(person, opened.get(), won);
                tables.add(TableContracts.BENEFICIARIES, row.row());
            }
        }
    }

    private void fill(Person person, UnsafeRow opened, Person.Entry won) {
        row.begin();
        registration.copy(person.registration());
        account.copy(opened);
        Statuses.find(person.text(Fields.BASELINE_STATUS))
                .map(LabourStatus::isEmployed)
                .ifPresent(truth -> row.truth(employed, truth));
        row.text(group, UTF8String.fromString(won.draw().group()))
                .text(stratum, UTF8String.fromString(won.draw().stratum()))
                .day(drawnOn, won.draw().drawnOn())
                .whole(age, person.ageOn(won.draw().drawnOn()));
        training(person);
        money(person);
        row.whole(
                        surveys,
                        person.facts().of(FactKind.ANSWERED).stream()
                                .filter(answer -> !Endline.is(answer.getUTF8String(round)))
                                .count())
                .whole(complaints, person.count(FactKind.COMPLAINT_OPENED));
        Optional<UnsafeRow> revocationOf = person.facts().first(FactKind.REVOKED);
        row.whole(returned, 0).truth(revoked, revocationOf.isPresent());
        revocationOf.ifPresent(revocation::copy);
        row.text(status, UTF8String.fromString(status(person).name()));
    }

    private void training(Person person) {
        row.whole(purchases, person.count(FactKind.PURCHASED))
                .truth(purchaser, person.count(FactKind.PURCHASED) > 0)
                .whole(spent, person.sum(FactKind.PURCHASED, Fields.PRICE_IDR))
                .whole(completions, person.count(FactKind.COMPLETED))
                .truth(completer, person.count(FactKind.COMPLETED) > 0);
        person.first(FactKind.PURCHASED, Fields.PURCHASED_AT).ifPresent(at -> row.instant(firstPurchase, at));
        person.first(FactKind.COMPLETED, Fields.COMPLETED_AT).ifPresent(at -> row.instant(firstCompletion, at));
    }

    private void money(Person person) {
        person.facts().first(FactKind.PAYOUT_LINKED).ifPresent(payout::copy);
        row.whole(disbursements, person.count(FactKind.PAID))
                .whole(disbursed, person.sum(FactKind.PAID, Fields.AMOUNT_IDR))
                .truth(paid, person.count(FactKind.PAID) > 0);
    }

    private static BeneficiaryStatus status(Person person) {
        if (person.count(FactKind.REVOKED) > 0) {
            return BeneficiaryStatus.REVOKED;
        }
        if (person.count(FactKind.PAID) > 0) {
            return BeneficiaryStatus.PAID;
        }
        if (person.count(FactKind.COMPLETED) > 0) {
            return BeneficiaryStatus.COMPLETED;
        }
        return person.count(FactKind.PURCHASED) > 0 ? BeneficiaryStatus.PURCHASED : BeneficiaryStatus.SELECTED;
    }
}
