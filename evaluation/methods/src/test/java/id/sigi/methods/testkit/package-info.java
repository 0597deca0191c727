/** What tests of the kernels share: readers of reference data kept beside the project, and comparison by relative error. */
package id.sigi.methods.testkit;
