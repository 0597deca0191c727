/**
 * Excel's workbooks ({@code .xlsx}), read by fastexcel-reader. {@link id.sigi.lake.excel.ExcelFile} is the door: a sheet, the first unless one is named, is the table, its first
 * row that holds anything the heading. It must not know the engine, and nothing of other formats.
 */
package id.sigi.lake.excel;
