package id.sigi.ledger.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Brings a database to the newest schema: numbered scripts, each run once. */
public final class Schema {
    private static final List<String> SCRIPTS = List.of(
            "/ledger/V001__ledger.sql",
            "/ledger/V002__several_writers.sql",
            "/ledger/V003__every_step.sql",
            "/ledger/V004__events_of_every_step.sql",
            "/ledger/V005__catalogue_versions.sql",
            "/ledger/V006__contacts.sql",
            "/ledger/V007__declared_grounds.sql",
            "/ledger/V008__times_of_purchases.sql");

    private Schema() {}

    /** Runs the scripts that the database has not seen, and commits. */
    public static void bringUpToDate(Statements statements) {
        long version = statements.hasTable("schema_version")
                ? statements.number("select coalesce(max(version), 0) from schema_version")
                : 0;
        for (int next = Math.toIntExact(version); next < SCRIPTS.size(); next++) {
            statements.run(script(SCRIPTS.get(next)));
            statements.change("insert into schema_version (version) values (?)", next + 1);
        }
        statements.commit();
    }

    private static String script(String resource) {
        try (InputStream stream = Schema.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
