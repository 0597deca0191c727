/**
 * Commits that hold on a local disk: a Delta log store that is exclusive and durable, the local file system without forked commands,
 * a probe that refuses a disk that cannot do it, and the words for a disk that fails. Engine configuration names the store and the
 * file systems; the lake calls the rest.
 */
package id.sigi.lake.log;
