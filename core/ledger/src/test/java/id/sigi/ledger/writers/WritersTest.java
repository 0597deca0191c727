package id.sigi.ledger.writers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.ledger.Ledger;
import id.sigi.ledger.LedgerState;
import id.sigi.ledger.StandardLife;
import id.sigi.ledger.testkit.Invariants;
import id.sigi.ledger.testkit.TestDatabase;
import id.sigi.programme.operation.Operation;
import id.sigi.programme.rules.RuleSet;
import id.sigi.programme.vocabulary.BeneficiaryStatus;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sixteen writers try the same operations at once; the database itself is asked at the end whether anything was won twice. */
@Tag("scenario")
class WritersTest {
    private static int sum(List<Integer> applied) {
        assertTrue(applied.stream().allMatch(times -> times <= 1), "nothing is applied twice: " + applied);
        return applied.stream().mapToInt(Integer::intValue).sum();
    }

    private static Ledger open(String address) {
        return Ledger.open(address, RuleSet.prakerja(), StandardLife.KEY);
    }

    /** By hand: ten cards of two places each; 15 accounts of credit; 8 instalments of incentive. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void onlyOneWinsWhatOnlyOneMayHave(TestDatabase database, @TempDir Path folder) throws Exception {
        String address = database.newAddress(folder);
        Contest contest = new Contest(address);
        try (Ledger ledger = open(address)) {
            ledger.applyAll(Crowd.beginning());
            try (FollowingReader reader = new FollowingReader(address)) {
                assertEquals(Crowd.PEOPLE, sum(contest.run(Crowd.registrations())));
                assertEquals(6 * Crowd.PEOPLE, sum(contest.run(Crowd.verifications())));
                assertEquals(4, sum(contest.run(Crowd.courses())));
                assertEquals(Crowd.PEOPLE, sum(contest.run(Crowd.applications())));
                assertEquals(1, sum(contest.run(Crowd.closing())));
                assertEquals(2, sum(contest.run(Crowd.draws())));
                assertEquals(15, sum(contest.run(Crowd.accounts())));
                sum(contest.run(Crowd.purchases()));
                sum(contest.run(Crowd.completions()));
                sum(contest.run(Crowd.ends()));
                reader.checkAgainst(ledger);
            }
            LedgerState state = ledger.state();
            assertEquals(15, state.beneficiaries());
            assertTrue(state.disbursedIdr() <= 8 * 600_000, "the fund paid what it held");
            assertTrue(state.beneficiariesByStatus().get(BeneficiaryStatus.REVOKED) > 0);
            assertEquals(0, state.balanceSumIdr());
        }
        Invariants.check(address);
    }

    /** Sixteen writers admit the same institutions, list the same courses, change them at one instant and take them away. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theCatalogueChangesOnceForAll(TestDatabase database, @TempDir Path folder) throws Exception {
        String address = database.newAddress(folder);
        Contest contest = new Contest(address);
        try (Ledger ledger = open(address)) {
            assertEquals(2 + 8, sum(contest.run(Crowd.catalogue())));
            assertEquals(4, sum(contest.run(Crowd.courses())));
            assertEquals(4, sum(contest.run(Crowd.priceRises())));
            assertEquals(4 + 2, sum(contest.run(Crowd.closures())));
            assertEquals(2 + 8 + 4 + 4 + 4 + 2, ledger.listEvents(0, 100).size());
        }
        Invariants.check(address);
    }

    /** One person may register under sixteen numbers at once; one of them stands. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aPersonIsRegisteredOnceUnderOneOfManyNumbers(TestDatabase database, @TempDir Path folder)
            throws InterruptedException, ExecutionException, SQLException {
        String address = database.newAddress(folder);
        try (Ledger ledger = open(address)) {
            List<Integer> applied = new Contest(address).run(Crowd.PEOPLE, Crowd::registrations);
            assertEquals(List.of(), applied.stream().filter(times -> times != 1).toList());
            assertEquals(Crowd.PEOPLE, ledger.state().applicants());
        }
        Invariants.check(address);
    }

    /** While a wave closes, applications either come in time and are counted, or are refused. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aWaveClosesAgainstItsApplications(TestDatabase database, @TempDir Path folder) throws Exception {
        String address = database.newAddress(folder);
        try (Ledger ledger = open(address)) {
            ledger.applyAll(Crowd.beginning());
            ledger.applyAll(Crowd.registrations());
            ledger.applyAll(Crowd.verifications());
            List<Operation> race = new ArrayList<>(Crowd.applications());
            race.addAll(Crowd.closing());
            int applied = sum(new Contest(address).run(race));
            assertEquals(ledger.state().applications() + 1, applied);
        }
        Invariants.check(address);
    }
}
