/**
 * The outbox of a transactional core as a source: a table of numbered events, read over JDBC. The door is
 * {@link id.sigi.ingestion.outbox.OutboxSource}.
 */
package id.sigi.ingestion.outbox;
