/** Lakes and rows for the tests of ingestion. */
package id.sigi.ingestion.testkit;
