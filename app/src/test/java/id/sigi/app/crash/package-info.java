/**
 * What holds whatever happens: processes of the program are killed at random instants and taken up again, and everything that they write
 * is searched for people's identifiers. The program runs in processes of its own, as it does for its users.
 */
package id.sigi.app.crash;
