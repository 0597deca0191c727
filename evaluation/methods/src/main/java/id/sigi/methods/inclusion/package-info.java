/**
 * Two groups' shares compared: their ratio ({@link id.sigi.methods.inclusion.ParityIndex}), the ratio over a composition that both share ({@link
 * id.sigi.methods.inclusion.StandardisedParity}, direct standardisation), where in a sequence of stages they drift apart ({@link
 * id.sigi.methods.inclusion.StageGaps}), what of their difference goes along with composition ({@link id.sigi.methods.inclusion.Kitagawa}, {@link
 * id.sigi.methods.inclusion.OaxacaBlinder}; Jann 2008), and a group beside a population ({@link id.sigi.methods.inclusion.Representation}). {@link
 * id.sigi.methods.inclusion.WeightedParity} and its neighbours are the same for weighted samples, each number with its derivatives ({@link
 * id.sigi.methods.inclusion.LinearisedComparison}). It knows counts, not groups.
 */
package id.sigi.methods.inclusion;
