package id.sigi.reports.page;

/**
 * One sentence about how numbers were made.
 *
 * @param text the sentence
 * @param language code of the language it is written in
 */
public record Sentence(String text, String language) {}
