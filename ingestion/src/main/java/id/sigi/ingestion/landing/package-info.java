/**
 * The one way from lines to the lake, whatever the source. The door is {@link id.sigi.ingestion.landing.Landing}; what
 * came of each file is told by {@link id.sigi.ingestion.landing.IngestionSummary}.
 *
 * <p>Most lines are events that come once. They go from their file to the table in a single pass, without a shuffle: a quick look at the
 * identifiers beforehand tells which ones occur twice or have landed before, and only those, with the lines that the check refused, are
 * set aside and decided afterwards.
 */
package id.sigi.ingestion.landing;
