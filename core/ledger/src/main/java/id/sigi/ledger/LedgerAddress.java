package id.sigi.ledger;

import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/**
 * Where a ledger's database is and who asks for it. Its text shows the address without what follows a question mark or semicolon, and
 * never the password.
 *
 * @param url JDBC address, H2 or PostgreSQL
 * @param user the user, empty where the database or the address knows
 * @param password the user's password, empty where none is asked for
 */
public record LedgerAddress(String url, Optional<String> user, Optional<String> password) {
    public LedgerAddress {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(password, "password");
    }

    /** An address that says all there is to say. */
    public static LedgerAddress of(String url) {
        return new LedgerAddress(url, Optional.empty(), Optional.empty());
    }

    /** What the driver is told beside the address: on PostgreSQL, events are inserted many at a time; H2 knows no such wish and refuses it. */
    Properties wishes() {
        Properties wishes = new Properties();
        if (url.startsWith("jdbc:postgresql:")) {
            wishes.setProperty("reWriteBatchedInserts", "true");
        }
        user.ifPresent(name -> wishes.setProperty("user", name));
        password.ifPresent(secret -> wishes.setProperty("password", secret));
        return wishes;
    }

    @Override
    public String toString() {
        return url.replaceFirst("[?;].*", "");
    }
}
