/**
 * Fixed questions about the work of beneficiaries through the rounds of the surveys: where people of each labour status went ({@link
 * id.sigi.studies.work.EmploymentFlowsStudy}), and businesses of their own ({@link id.sigi.studies.work.OwnBusinessStudy}). The same people before and after,
 * so monitoring and never impact. Everything is a count of {@link id.sigi.studies.work.RoundStates}, by the kernels of {@code id.sigi.methods.transition}.
 */
package id.sigi.studies.work;
