/**
 * From folders of events to bronze: every line of every file is accepted, recognised as a duplicate, or put in quarantine with the
 * reason, and the three add up to what was received. The door is {@link id.sigi.ingestion.Ingestion}. Identity numbers become pseudonyms
 * before anything is written. Nothing here knows what becomes of the events.
 */
package id.sigi.ingestion;
