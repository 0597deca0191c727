/**
 * A page as plain data, ready for a template: sections of notices, cards, definitions, figures and tables, all words already in the
 * reader's language. The door is {@link id.sigi.reports.page.Page}. It knows neither estimates nor HTML.
 */
package id.sigi.reports.page;
