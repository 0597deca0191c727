/**
 * A ledger's events as files of JSON Lines, as untidily as a scenario says: duplicates, late lines and spoiled copies, so that a landing has
 * something to refuse. The entry point is {@link id.sigi.ledger.landing.LandingWriter}. Nothing here knows what was replayed, or the lake.
 */
package id.sigi.ledger.landing;
