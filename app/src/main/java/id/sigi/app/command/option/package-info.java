/**
 * Options that several commands share, each with what it stands for and what is said where it is wrong: which lake and what of the machine,
 * where the rows of a plan come from, which ledger and which database, by which rules, and where the key of the pseudonyms comes from. A
 * secret is never an argument, because arguments are seen by everybody on the machine: a key comes from the environment or a file, a
 * password from the environment alone. It must not know any command.
 */
package id.sigi.app.command.option;
