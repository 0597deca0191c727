/** What was not accepted: looking at it, and judging it again when a contract was corrected. The door is {@link id.sigi.ingestion.quarantine.Quarantine}. */
package id.sigi.ingestion.quarantine;
