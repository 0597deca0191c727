/**
 * Protection by changing counts instead of suppressing them. {@link id.sigi.disclosure.perturb.CellKeyPerturbation} gives every count the change that belongs to the
 * people in it, so that the same people get the same change in every table and differences tell nothing (Fraser and Wooton 2005; Giessing and
 * Tent 2019); {@link id.sigi.disclosure.perturb.ControlledRounding} rounds all counts to multiples of a base so that tables still add up (Cox 1987). It knows neither
 * rules of sensitivity nor patterns.
 */
package id.sigi.disclosure.perturb;
