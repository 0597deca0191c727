/** Removes a person from a lake, its history included. The door is {@link id.sigi.ingestion.erasure.Erasure}. */
package id.sigi.ingestion.erasure;
