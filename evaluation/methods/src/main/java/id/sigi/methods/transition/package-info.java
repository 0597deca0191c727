/**
 * Movement between states at two dates. The doors are {@link id.sigi.methods.transition.TransitionMatrix} and, for one yes-or-no state,
 * {@link id.sigi.methods.transition.PairedChange}. Counts in, shares, tests and indices out; it says nothing of causes.
 */
package id.sigi.methods.transition;
