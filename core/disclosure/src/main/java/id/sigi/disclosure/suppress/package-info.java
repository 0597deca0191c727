/**
 * Complementary suppression: which further cells are suppressed so that no reader comes too close to a sensitive one, over all tables of a publication as one system
 * (Fischetti and Salazar-González 2000; Hundepool and others 2012, section 4.4). {@link id.sigi.disclosure.suppress.ComplementarySuppression} is the entry point and gives a
 * {@link id.sigi.disclosure.suppress.SuppressionPattern}, a pure function of system and rules.
 */
package id.sigi.disclosure.suppress;
