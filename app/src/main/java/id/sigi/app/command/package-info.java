/**
 * The commands of the program, one class each; {@link id.sigi.app.command.SigiCommand} is the root that knows the others and turns faults
 * into messages and exit codes. A command reads its line, asks a job of {@link id.sigi.app.job} to do the work, and prints what came of it
 * for people or, where it says so, for programs; it holds no work of its own. What is wrong with a command line is said in Sigi's own
 * words, and {@link id.sigi.app.command.CodeVersion} is the version that is stamped on every number. Options that several commands share
 * are in {@link id.sigi.app.command.option}.
 */
package id.sigi.app.command;
