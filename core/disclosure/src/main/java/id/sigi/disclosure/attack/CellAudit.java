package id.sigi.disclosure.attack;

import id.sigi.disclosure.rule.Protection;
import id.sigi.disclosure.system.Visibility;

/**
 * What a publication allows of one suppressed cell.
 *
 * @param name the cell
 * @param value its value
 * @param visibility whether it stands in a table
 * @param isSensitive whether it is suppressed for itself
 * @param needed the protection that it needs; none if it is not sensitive
 * @param interval where somebody without knowledge of his own knows it to lie
 * @param closest who comes closest to it
 * @param closestInterval where that reader knows it to lie
 * @param isSafe whether every reader stays away from it as far as is needed
 */
public record CellAudit(
        String name,
        double value,
        Visibility visibility,
        boolean isSensitive,
        Protection needed,
        Interval interval,
        String closest,
        Interval closestInterval,
        boolean isSafe) {}
