package id.sigi.ledger;

import static id.sigi.ledger.StandardLife.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.ledger.testkit.Invariants;
import id.sigi.ledger.testkit.TestDatabase;
import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.Outcome;
import id.sigi.programme.operation.Refusal;
import id.sigi.programme.rules.RuleSet;
import id.sigi.programme.vocabulary.training.Platform;
import id.sigi.programme.vocabulary.training.ProviderStatus;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The catalogue changes, and what is bought is bought at what it says that day; on every database. */
@Tag("scenario")
class CatalogueTest {
    private static final StandardLife LIFE = new StandardLife(1);

    private static void play(Ledger ledger, Operation... story) {
        List.of(story).forEach(step -> assertTrue(ledger.apply(step).isApplied(), step::toString));
    }

    private static Ledger opened(String address) {
        Ledger ledger = Ledger.open(address, RuleSet.prakerja(), StandardLife.KEY);
        ledger.applyAll(LIFE.upTo(Operation.OpenAccount.class));
        return ledger;
    }

    private static void refused(Ledger ledger, Refusal refusal, Operation operation) {
        assertEquals(new Outcome.Refused(refusal), ledger.apply(operation));
    }

    /** Listed at 600,000; 550,000 from 28 April, 500,000 from 5 May: bought on 1 May at 550,000. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aPriceIsThatOfTheDay(TestDatabase database, @TempDir Path folder) throws SQLException {
        String address = database.newAddress(folder);
        try (Ledger ledger = opened(address)) {
            play(
                    ledger,
                    new Operation.ChangeCourse(on("04-28"), "crs-1", StandardLife.listing(550_000)),
                    new Operation.ChangeCourse(on("05-05"), "crs-1", StandardLife.listing(500_000)),
                    StandardLife.purchase("05-01"));
            assertEquals(550_000, ledger.state().spentIdr());
        }
        Invariants.check(address);
    }

    /** A suspended institution is taken back and a platform comes again; what lies between is refused. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatWasTakenAwayMayComeAgain(TestDatabase database, @TempDir Path folder) throws SQLException {
        String address = database.newAddress(folder);
        try (Ledger ledger = opened(address)) {
            play(
                    ledger,
                    new Operation.ChangeProvider(on("04-20"), "prv-1", "Lembaga Satu", ProviderStatus.SUSPENDED),
                    new Operation.LeavePlatform(on("04-20"), Platform.SISNAKER));
            refused(ledger, Refusal.PROVIDER_NOT_IN_PROGRAMME, StandardLife.purchase("04-21"));
            play(ledger, new Operation.ChangeProvider(on("04-25"), "prv-1", "Lembaga Satu", ProviderStatus.ACTIVE));
            refused(ledger, Refusal.PLATFORM_NOT_IN_PROGRAMME, StandardLife.purchase("04-26"));
            play(
                    ledger,
                    new Operation.JoinPlatform(on("04-27"), Platform.SISNAKER),
                    StandardLife.purchase("04-28"),
                    new Operation.WithdrawCourse(on("04-29"), "crs-1"),
                    new Operation.WithdrawProvider(on("04-30"), "prv-1"));
            refused(
                    ledger,
                    Refusal.COURSE_NOT_ON_OFFER,
                    new Operation.ChangeCourse(on("05-01"), "crs-1", StandardLife.listing(1)));
        }
        Invariants.check(address);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aChangeIsNotDatedBeforeTheOneItFollows(TestDatabase database, @TempDir Path folder) {
        try (Ledger ledger = opened(database.newAddress(folder))) {
            play(ledger, new Operation.ChangeCourse(on("04-28"), "crs-1", StandardLife.listing(550_000)));
            refused(
                    ledger,
                    Refusal.TIMES_OUT_OF_ORDER,
                    new Operation.ChangeCourse(on("04-28"), "crs-1", StandardLife.listing(500_000)));
            refused(ledger, Refusal.TIMES_OUT_OF_ORDER, new Operation.WithdrawCourse(on("04-27"), "crs-1"));
        }
    }

    /** The database itself refuses a version that overlaps, skips its predecessor or ends before it begins. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void versionsThatOverlapCannotBeStored(TestDatabase database, @TempDir Path folder) throws SQLException {
        String address = database.newAddress(folder);
        try (Ledger ledger = opened(address)) {
            play(ledger, new Operation.ChangeCourse(on("04-28"), "crs-1", StandardLife.listing(550_000)));
        }
        String insert =
                "insert into course_version (course_id, version, valid_from, before_version, before_to, price_idr)"
                        + " values ('crs-1', %d, timestamp with time zone '%s 00:00:00+00', %s, %s, 1)";
        String ended = "timestamp with time zone '2020-04-28 03:00:00+00'";
        List<String> wrong = new ArrayList<>(List.of(
                insert.formatted(3, "2020-05-01", "null", "null"),
                insert.formatted(3, "2020-04-01", "2", ended),
                insert.formatted(3, "2020-05-01", "1", ended),
                insert.formatted(3, "2020-05-01", "2", ended),
                "update course_version set valid_to = valid_from where version = 2",
                "update course_version set valid_to = null where version = 1"));
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            wrong.forEach(sql -> assertThrows(SQLException.class, () -> statement.execute(sql), sql));
        }
    }
}
