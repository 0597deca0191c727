/**
 * Which files of events there are. The door is {@link id.sigi.ingestion.files.folder.SourceFolder}: everything below a folder whose name
 * says that it holds events ({@link id.sigi.ingestion.files.folder.EventFiles}), found without following links out of it, in one order on
 * every machine. Each is read once from end to end ({@link id.sigi.ingestion.files.folder.SourceFile}) to know its digest and where it can
 * be cut, and what may not be read is an {@link id.sigi.ingestion.files.folder.UnreadableFile} that is named while the rest lands. A {@link
 * id.sigi.ingestion.files.folder.SourceName} is a file's name as it may be shown on a terminal and kept in a table: without control
 * characters, and without the numbers of people. It knows slices and must not know how lines are read.
 */
package id.sigi.ingestion.files.folder;
