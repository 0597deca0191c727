/**
 * How bytes of a file are packed: {@link id.sigi.ingestion.files.packing.Packing} by the ending of the name, gzip (RFC 1952), member after
 * member, and Zstandard (RFC 8878), frame after frame, each to the very end of the file, because a reader that stops early would lose
 * events without a word. What its packing does not promise is a {@link id.sigi.ingestion.files.packing.DamagedFile}; whatever follows the
 * place cannot be read. {@link id.sigi.ingestion.files.packing.ArchiveMark} knows the first bytes of archives that are no text, whatever
 * their names say. It knows bytes and must not know lines.
 */
package id.sigi.ingestion.files.packing;
