/**
 * Replays a scenario against a ledger as a discrete-event simulation: each {@code ...Simulation} puts operations into the event queue, which
 * are submitted in the order of time. Writes the answer key beside it. The entry points are {@link id.sigi.ledger.replay.ScenarioReplay} and
 * {@link id.sigi.ledger.replay.AnswerKey}. Nothing here knows the lake.
 */
package id.sigi.ledger.replay;
