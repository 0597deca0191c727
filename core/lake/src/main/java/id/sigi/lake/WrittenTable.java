package id.sigi.lake;

import id.sigi.programme.contract.table.TableContract;

/**
 * What a write left behind.
 *
 * @param table the table
 * @param version its Delta version after the write
 * @param rows rows that the write added; zero where a repeated append was recognised and skipped
 */
public record WrittenTable(TableContract table, long version, long rows) {}
