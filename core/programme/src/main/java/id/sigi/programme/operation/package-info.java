/**
 * What the programme can be asked to do, and how it answers: a sealed family of operations and outcomes. Whoever applies an operation
 * gives its instant; nothing here reads a clock or knows where state is kept.
 */
package id.sigi.programme.operation;
