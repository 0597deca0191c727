/**
 * How chance decided who was treated: {@link id.sigi.methods.plan.design.Design} names the assignment, its cells (strata, blocks), clusters and
 * take-up; {@link id.sigi.methods.plan.design.AssignedUnit} says what was drawn; {@link id.sigi.methods.plan.design.Lottery} adds what is known
 * of draws that people enter several times: assignment probabilities, {@link id.sigi.methods.plan.design.Horizons} by time since the draw,
 * {@link id.sigi.methods.plan.design.OfferedList}s whose refused places go down a waiting list. It must not know outcomes.
 */
package id.sigi.methods.plan.design;
