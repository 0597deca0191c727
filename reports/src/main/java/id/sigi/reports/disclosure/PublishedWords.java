package id.sigi.reports.disclosure;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Label;
import java.util.regex.Pattern;

/**
 * Reasons and sentences as they may be printed. A reason that counts anything, or that says of how few people a cell or a threshold is, would
 * tell a reader what the suppressed numbers do not; a sentence may say that few are left out, and not how few.
 *
 * @param minimum counts below it are not printed
 */
record PublishedWords(long minimum) {
    /** What is printed instead of a reason that tells something of a count. */
    static final String PLAIN = "not estimable";

    private static final String FEW = "few";
    private static final String SUPPRESSED = "minimum cell";
    private static final Pattern TELLING = Pattern.compile(
            "\\d|\\b(?:nobody|nobody's|everybody|single person|there are no)\\b"
                    + "|\\b(?:no|one|two|three|single|few|fewer|too few)\\b[^,;:]*\\b(?:person|people|lots?|households?)\\b");
    private static final Pattern COUNT_OF_PEOPLE = Pattern.compile(
            "(?<![\\p{L}\\p{N}_.,])\\d[\\d,]*(?= (?:people|persons|rows|households|lots|cells with|cells have)\\b)");
    private static final Pattern OF_FEW =
            Pattern.compile("left out|single person|single lot|in no pair|show no variance within|people in both arms");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}_.,-])\\d[\\d,]*(?![\\p{L}\\p{N}_.%])");

    /** A row without a number, as it may be printed. */
    Cell missing(Label label, Basis basis, String reason) {
        if (reason.contains(SUPPRESSED)) {
            return new Cell.Suppressed(label);
        }
        return new Cell.NotEstimable(label, basis, TELLING.matcher(reason).find() ? PLAIN : reason);
    }

    /** A sentence about a set, in which counts of fewer than the minimum are few. */
    String sentence(String sentence) {
        Pattern counts = OF_FEW.matcher(sentence).find() ? NUMBER : COUNT_OF_PEOPLE;
        return counts.matcher(sentence).replaceAll(found -> isFew(found.group()) ? FEW : found.group());
    }

    private boolean isFew(String number) {
        String digits = number.replace(",", "");
        return digits.length() <= 18 && Long.parseLong(digits) > 0 && Long.parseLong(digits) < minimum;
    }
}
