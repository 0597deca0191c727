/**
 * The engine: Apache Spark, running inside this process. The door is {@link id.sigi.lake.session.LakeSession}, the only place that builds a
 * Spark session; {@link id.sigi.lake.session.LakeSettings} say how much of the machine it takes, and a {@link
 * id.sigi.lake.session.Workload} whether compiling each query pays off. What the engine needs of the machine is asked before it starts, and
 * a path that a user names is made one that the engine cannot take for a pattern. {@link id.sigi.lake.session.SparkActivity} tells what the
 * engine is doing at this moment, for whoever waits.
 *
 * <p>Every setting that gives a number its meaning is made here: time zone UTC, ANSI arithmetic, columns that differ in the case of a
 * letter. It knows the disk's side of the log ({@link id.sigi.lake.log}) and must not know tables or contracts.
 */
package id.sigi.lake.session;
