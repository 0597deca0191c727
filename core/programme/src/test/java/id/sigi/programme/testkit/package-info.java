/** What every module's tests share: the count of tests by kind. */
package id.sigi.programme.testkit;
