package id.sigi.ingestion.outbox;

import id.sigi.ingestion.files.Line;
import id.sigi.programme.fault.RequestFault;
import id.sigi.programme.privacy.ClearIdentifier;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/**
 * An outbox: a table {@code outbox} with the columns {@code sequence} and {@code body}, one event as JSON on each row. Numbers must become
 * visible in their order and without gaps, as the ledger sees to: then the greatest number that was read is one behind which
 * nothing can appear any more. Reading changes nothing in the database.
 */
public final class OutboxSource implements AutoCloseable {
    private static final String PAGE = "select sequence, body from outbox where sequence > ? order by sequence limit ?";

    private final String name;
    private final Connection connection;

    private OutboxSource(String name, Connection connection) {
        this.name = name;
        this.connection = connection;
    }

    /**
     * Connects to an outbox.
     *
     * @param name by which the lake remembers how far it was read; another outbox needs another name
     * @param address JDBC address
     * @param credentials properties of the connection, such as user and password; never shown
     * @throws RequestFault if the database does not answer
     */
    public static OutboxSource open(String name, String address, Properties credentials) {
        if (!name.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new RequestFault(
                    "The outbox cannot be remembered by that name",
                    "a name is up to forty small letters, digits and dashes",
                    "Name it for example ledger-2021");
        }
        if (ClearIdentifier.isIn(name)) {
            throw new RequestFault(
                    "The outbox cannot be remembered by that name",
                    "it looks like the number of a person, and the lake would keep it",
                    "Name it for example ledger-2021");
        }
        try {
            Connection connection = DriverManager.getConnection(address, credentials);
            connection.setReadOnly(true);
            return new OutboxSource(name, connection);
        } catch (SQLException fault) {
            throw unanswered(fault);
        }
    }

    private static RequestFault unanswered(SQLException fault) {
        // The driver's own words may carry the address and the user.
        return new RequestFault(
                "The outbox cannot be read",
                "its database did not answer, SQL state " + fault.getSQLState(),
                "Check the address, that the server runs, and that it lets this user read the table outbox",
                fault);
    }

    public String name() {
        return name;
    }

    /** Up to {@code most} lines after a number, in order; fewer only if there are no more now. */
    public List<Line> page(long after, int most) {
        try (PreparedStatement query = connection.prepareStatement(PAGE)) {
            query.setLong(1, after);
            query.setInt(2, most);
            query.setFetchSize(most);
            try (ResultSet rows = query.executeQuery()) {
                List<Line> lines = new ArrayList<>();
                while (rows.next()) {
                    lines.add(Line.whole(rows.getLong(1), bytes(rows.getString(2))));
                }
                return lines;
            }
        } catch (SQLException fault) {
            throw unanswered(fault);
        }
    }

    /** A text's bytes; halves of pairs, which have none, come as bytes that are no UTF-8, so that the row is refused and not changed. */
    private static byte[] bytes(String body) {
        String text = Objects.requireNonNullElse(body, "");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new String(bytes, StandardCharsets.UTF_8).equals(text) ? bytes : text.getBytes(StandardCharsets.UTF_16);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException fault) {
            throw unanswered(fault);
        }
    }
}
