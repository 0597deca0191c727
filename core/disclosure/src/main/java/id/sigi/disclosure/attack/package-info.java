/**
 * What somebody who knows all that is published can work out: as a reader without knowledge of his own, as a single contributor, and as a pair within a cell
 * ({@link id.sigi.disclosure.attack.Readers}). {@link id.sigi.disclosure.attack.Audit} solves for the interval of every suppressed cell and says who comes too close;
 * {@link id.sigi.disclosure.attack.Evidence} holds tables that a reader cannot tell from the true one, each of which can be checked by
 * adding up. Textbook: Hundepool and others 2012, section 4.3; Fischetti and Salazar-González 2000. It does not know how a pattern was found.
 */
package id.sigi.disclosure.attack;
