/**
 * Identity numbers as they arrive. They are values that never print themselves; only the ledger's door reads their digits, to turn them
 * into pseudonyms. Nothing here knows events or tables.
 */
package id.sigi.programme.identity;
