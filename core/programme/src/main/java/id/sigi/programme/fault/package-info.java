/**
 * Faults that a user can put right. A bad request is a {@link id.sigi.programme.fault.RequestFault}; a bad row goes to quarantine;
 * a bad program throws {@link java.lang.IllegalArgumentException} or {@link java.lang.IllegalStateException}.
 */
package id.sigi.programme.fault;
