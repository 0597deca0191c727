/**
 * The process itself: its stages and how far they have come, work side by side, how it is told to end, what it leaves behind, and what a fault
 * of the machine means to its user.
 */
package id.sigi.app.process;
