/** Keeps people's identifiers out of the lake: keyed pseudonyms and sealed rows. No key is ever written beside what it protects. */
package id.sigi.programme.privacy;
