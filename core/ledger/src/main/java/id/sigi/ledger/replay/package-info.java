/**
 * Replays a scenario against a ledger, lands its events as files, and writes the answer key beside them. The doors are
 * {@link id.sigi.ledger.replay.ScenarioReplay}, {@link id.sigi.ledger.replay.LandingWriter} and
 * {@link id.sigi.ledger.replay.AnswerKey}. Nothing here knows the lake.
 */
package id.sigi.ledger.replay;
