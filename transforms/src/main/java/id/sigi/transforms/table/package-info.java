/** Rows of tables as they are made, and the files that workers write them to. */
package id.sigi.transforms.table;
