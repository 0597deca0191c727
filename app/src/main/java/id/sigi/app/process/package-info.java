/** The process itself: how it is told to end, what it leaves behind, and what a fault of the machine means to its user. */
package id.sigi.app.process;
