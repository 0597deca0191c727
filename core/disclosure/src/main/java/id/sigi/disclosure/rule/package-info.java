/**
 * Which cells are sensitive by themselves, and how far a reader must stay from them (Hundepool and others 2012, section 4.2): minimum frequency, dominance, the
 * p% rule, group disclosure. {@link id.sigi.disclosure.rule.SensitivityRule} is a rule, {@link id.sigi.disclosure.rule.Protection} what it asks for. It knows
 * nothing of patterns or readers.
 */
package id.sigi.disclosure.rule;
