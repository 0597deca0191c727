/**
 * From events of any source to bronze: every line is accepted, recognised as a duplicate, or put in quarantine with the reason, and the
 * three add up to what was received. The door is {@link id.sigi.ingestion.Ingestion}. Identifiers of people become pseudonyms before
 * anything is written. Nothing here knows what becomes of the events.
 */
package id.sigi.ingestion;
