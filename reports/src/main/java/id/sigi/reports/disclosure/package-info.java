/**
 * Statistical disclosure control: what may leave the house. The door is {@link id.sigi.reports.disclosure.DisclosureControl}, which turns
 * estimates into {@link id.sigi.reports.disclosure.Released}; pages and figures accept nothing else. It knows neither pages nor languages.
 */
package id.sigi.reports.disclosure;
