package id.sigi.lake;

import java.io.Serializable;

/**
 * A file of rows that lies in a table's folder and is no part of the table until {@link Lake#appendFiles} names it in a commit.
 *
 * @param path path within the table's folder
 * @param partition value of the column by which the table's files lie in folders
 * @param bytes its size
 * @param rows its rows
 */
public record DataFile(String path, String partition, long bytes, long rows) implements Serializable {}
