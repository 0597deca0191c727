/**
 * The handlers at which operations are decided: each checks the rules first and changes state and appends events only when nothing stands
 * against it, so a refusal leaves no trace. Nothing here opens connections or ends transactions.
 */
package id.sigi.ledger.handler;
