/** Programmes of any size for tests and races: one replayed cohort, written many times over as different people. */
package id.sigi.app.cohort;
