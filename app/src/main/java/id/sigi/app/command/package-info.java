/** The commands of the program, one class each, and how faults become messages and exit codes. */
package id.sigi.app.command;
