/**
 * What every part of a plan must satisfy. {@link id.sigi.methods.plan.check.Requirement} is the one way in which a part refuses what it is given:
 * the key of the plan file, what is wrong and what to do; the reader adds file and line. {@link id.sigi.methods.plan.check.NearestName} finds the
 * name that a misspelt one was probably meant to be (edit distance, Levenshtein 1966). It must not know which parts a plan has.
 */
package id.sigi.methods.plan.check;
