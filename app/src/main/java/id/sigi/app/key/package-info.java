/** Where secrets are kept, the key of the pseudonyms and a database's password: in files that only their owner can read, never beside the lake. */
package id.sigi.app.key;
