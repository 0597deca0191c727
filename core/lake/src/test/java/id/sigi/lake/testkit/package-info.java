/** What the tests of every Spark module share: one session for a JVM, and small text grids as datasets. */
package id.sigi.lake.testkit;
