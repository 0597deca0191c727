/** Kernels under JMH, each beside a peer doing the same work on the same arrays in the same run. Not part of the default build. */
package id.sigi.benchmarks;
