/**
 * Operation logs and their replay. The doors are {@link id.sigi.ledger.log.OperationLog} and {@link id.sigi.ledger.log.LogReplay}. A log
 * carries identity numbers in the clear, as the core's input must; it is the operator's own file, and nothing here writes one unasked.
 */
package id.sigi.ledger.log;
