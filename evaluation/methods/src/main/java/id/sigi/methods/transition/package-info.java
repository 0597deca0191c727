/**
 * Movement of the same people between states at two dates. The entry point is {@link id.sigi.methods.transition.PairedChange}: change of one
 * yes-or-no state with McNemar's variance (1947) for paired proportions. It says nothing of causes, and must not know which states they are.
 */
package id.sigi.methods.transition;
