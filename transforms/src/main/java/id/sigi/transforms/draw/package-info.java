/**
 * Draws and who entered them: how many of a household entered and how many places it had, the probability of each entry, and the history of
 * each person through the draws.
 */
package id.sigi.transforms.draw;
