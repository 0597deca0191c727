/**
 * What a plan of labour transitions says: the rounds of the panel ({@link id.sigi.methods.plan.labour.PanelRound}), the states that people may be in
 * ({@link id.sigi.methods.plan.labour.PanelState}), by whose rule they were told ({@link id.sigi.methods.plan.labour.LabourRuleName}), and which models of
 * non-response are fitted ({@link id.sigi.methods.plan.labour.NonResponse}). The computing stands in {@code id.sigi.methods.transition}.
 */
package id.sigi.methods.plan.labour;
