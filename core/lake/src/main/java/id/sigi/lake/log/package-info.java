/**
 * Commits that hold on a local disk: a Delta log store that is exclusive and durable, the local file system without forked commands,
 * and a probe that refuses a disk that cannot do it. Engine configuration names these classes; nobody else calls them.
 */
package id.sigi.lake.log;
