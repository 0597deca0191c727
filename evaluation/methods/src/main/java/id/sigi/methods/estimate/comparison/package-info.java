/**
 * Two sets of estimates compared fact by fact and to the last bit: {@link id.sigi.methods.estimate.comparison.SetComparison} lists each
 * {@link id.sigi.methods.estimate.comparison.DifferingFact}. It is what shows that a result can be reproduced (same plan, same table versions,
 * same numbers). Another version of the code may word a sentence otherwise, and nothing else: it must not judge whether a difference of numbers,
 * codes or names matters.
 */
package id.sigi.methods.estimate.comparison;
