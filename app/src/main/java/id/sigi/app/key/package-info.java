/** Where the key of the pseudonyms is kept: a file that only its owner can read, or the environment; never beside the lake. */
package id.sigi.app.key;
