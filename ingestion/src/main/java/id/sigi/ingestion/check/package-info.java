/**
 * The check of one line against the event contracts, free of any engine. The door is {@link id.sigi.ingestion.check.EventCheck}. Reasons
 * and details never carry a value of the row.
 */
package id.sigi.ingestion.check;
