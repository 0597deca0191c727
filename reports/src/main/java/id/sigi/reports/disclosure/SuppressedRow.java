package id.sigi.reports.disclosure;

import id.sigi.methods.estimate.Label;

/**
 * A withheld row and why, for the keeper of the data.
 *
 * @param set the set it is of
 * @param label the row
 * @param reason why it is withheld
 * @param detail the printed counts that would have given a small count away; empty for other reasons
 */
public record SuppressedRow(String set, Label label, Reason reason, String detail) {}
