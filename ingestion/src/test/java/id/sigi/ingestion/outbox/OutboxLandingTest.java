package id.sigi.ingestion.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.sigi.ingestion.check.EventLines;
import id.sigi.ingestion.landing.FileCount;
import id.sigi.ingestion.landing.IngestionSummary;
import id.sigi.ingestion.testkit.TestLake;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("transform")
class OutboxLandingTest {
    private static final String ADDRESS = "jdbc:h2:mem:outbox;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";

    @TempDir
    Path folder;

    private TestLake lake;
    private Connection database;
    private OutboxSource source;
    private long last;

    @BeforeEach
    void open() throws IOException, SQLException {
        lake = TestLake.in(folder);
        database = DriverManager.getConnection(ADDRESS);
        database.createStatement().execute("create table outbox (sequence bigint primary key, body varchar(4000))");
        source = OutboxSource.open("ledger", ADDRESS, new Properties());
    }

    @AfterEach
    void close() throws SQLException {
        source.close();
        database.close();
    }

    private void append(String... bodies) throws SQLException {
        try (PreparedStatement insert = database.prepareStatement("insert into outbox values (?, ?)")) {
            for (String body : bodies) {
                insert.setLong(1, ++last);
                insert.setString(2, body);
                insert.execute();
            }
        }
    }

    private static String event(String id) {
        return EventLines.of(EventContracts.IDENTITY_VERIFIED, id);
    }

    private OutboxLanding landing() {
        return new OutboxLanding(lake.lake(), lake.ingestion(), source, 2);
    }

    @Test
    void landsPageByPageAndGoesOnBehindTheLastLandedNumber() throws SQLException {
        append(event("e1"), event("e2"), event("e1"), "broken", event("e3"));
        List<IngestionSummary> pages = new ArrayList<>();
        Optional<IngestionSummary> all = landing().catchUp(pages::add);
        assertEquals(3, pages.size());
        assertEquals(
                new FileCount("outbox:ledger", 5, 3, 1, 1),
                all.orElseThrow().files().get(0));
        assertEquals(5, landing().lastLanded());
        assertEquals(Optional.empty(), landing().catchUp(pages::add));
        append(event("e4"));
        assertEquals(1, landing().catchUp(pages::add).orElseThrow().total().accepted());
        assertEquals(List.of("e1", "e2", "e3", "e4"), lake.ids());
        assertEquals(List.of("NOT_JSON | outbox:ledger | 4"), lake.quarantined());
    }

    @Test
    void eventsThatCameAsFilesBeforeAreDuplicates() throws SQLException, IOException {
        lake.write("a.jsonl", event("e1"), event("e2"));
        lake.land();
        append(event("e2"), event("e3"));
        IngestionSummary summary = landing().catchUp(page -> {}).orElseThrow();
        assertEquals(new FileCount("all", 2, 1, 1, 0), summary.total());
        assertEquals(List.of("e1", "e2", "e3"), lake.ids());
    }

    @Test
    void refusesADatabaseThatDoesNotAnswerWithoutShowingTheAddress() {
        Properties credentials = new Properties();
        credentials.setProperty("user", "somebody");
        credentials.setProperty("password", "secret");
        RequestFault fault = assertThrows(
                RequestFault.class, () -> OutboxSource.open("ledger", "jdbc:h2:mem:outbox;IFEXISTS=TRUE", credentials));
        assertFalse((fault.problem() + fault.reason() + fault.remedy()).contains("secret"));
        assertThrows(RequestFault.class, () -> OutboxSource.open("../x", ADDRESS, new Properties()));
    }
}
