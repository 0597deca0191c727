package id.sigi.ledger;

import static id.sigi.ledger.StandardLife.ID;
import static id.sigi.ledger.StandardLife.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.ledger.testkit.TestDatabase;
import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.Outcome;
import id.sigi.programme.operation.RedeemRequest;
import id.sigi.programme.operation.Refusal;
import id.sigi.programme.rules.RuleSet;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing is taken down as earlier than what it follows from, even where the step before it was taken. */
@Tag("scenario")
class TimesInOrderTest {
    private static final StandardLife LIFE = new StandardLife(1);

    static Stream<Arguments> tooEarly() {
        Class<Operation.PurchaseCourse> bought = Operation.PurchaseCourse.class;
        Instant asked = on("04-30");
        RedeemRequest commit = new RedeemRequest(
                        RedeemRequest.Endpoint.COMMIT, "client-1", asked.getEpochSecond(), "", "pur-1")
                .signedWith("key-1");
        return Stream.of(
                Arguments.of(Operation.DrawLottery.class, new Operation.OpenAccount(on("04-16"), "acc-1", ID, 1)),
                Arguments.of(Operation.OpenAccount.class, StandardLife.purchase("04-17")),
                Arguments.of(bought, new Operation.RedeemCode(asked, commit)),
                Arguments.of(bought, new Operation.RecordAttendance(on("04-30"), "pur-1", 1)),
                Arguments.of(bought, new Operation.CompleteCourse(on("04-30"), "pur-1", "cer-1")),
                Arguments.of(
                        Operation.CompleteCourse.class, new Operation.RateCourse(on("05-09"), "pur-1", 5, "Bagus.")));
    }

    @ParameterizedTest
    @MethodSource("tooEarly")
    void refusesWhatComesBeforeItsCause(Class<? extends Operation> cause, Operation early, @TempDir Path folder) {
        try (Ledger ledger =
                Ledger.open(TestDatabase.H2_IN_MEMORY.newAddress(folder), RuleSet.prakerja(), StandardLife.KEY)) {
            LIFE.upTo(cause).forEach(step -> assertTrue(ledger.apply(step).isApplied(), step::toString));
            assertEquals(new Outcome.Refused(Refusal.TIMES_OUT_OF_ORDER), ledger.apply(early));
        }
    }
}
