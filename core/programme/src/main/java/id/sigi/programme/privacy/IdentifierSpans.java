package id.sigi.programme.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a text gives a person away, whatever the spelling. There are two measures: in free text every long number counts that is not
 * visibly something else; in a key, a name or a title, which are numbers themselves, only what has the form of a person's number. The
 * time grows with the length of the text and not faster.
 */
final class IdentifierSpans {
    /** Fewest digits that are struck out of a free text. */
    private static final int LEAST_DIGITS = 8;
    /** Fewest digits of a mobile telephone number with its leading zero. */
    private static final int SHORTEST = 10;

    private static final int IDENTITY_DIGITS = 16;
    /** Fewest digits behind a blank that are taken for the tail of a number. */
    private static final int FEWEST_OF_TAIL = 3;
    /** Signs that part a number from the next rather than from its tail. */
    private static final String NO_JOINT = ",;&+=()?!";

    /** Codes of characters, whose own digits are nobody's number. */
    private static final Pattern CODE = Pattern.compile("&#(?:[0-9]{1,7}|[xX][0-9a-fA-F]{1,6});");

    /** Pseudonyms, digests and UUIDs, which now and then hold many digits in a row. */
    private static final Pattern HEXADECIMAL = Pattern.compile("(?<![0-9a-zA-Z])(?:(?=[0-9]*+[a-f])[0-9a-f]{32,128}+"
            + "|[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})(?![0-9a-zA-Z])");

    /** A date and a time to the second, and digits of its fraction: no identity number begins with 19 and 9, or with 20. */
    private static final Pattern MOMENT = Pattern.compile(
            "(?:199[0-9]|20[0-3][0-9])(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?:[01][0-9]|2[0-3])[0-5][0-9][0-5][0-9][0-9]{0,6}");

    /** A date and a time as ISO 8601 writes them, whose T and Z look like digits. */
    private static final Pattern ISO_MOMENT =
            Pattern.compile("(?<![0-9a-zA-Z])((?:19|20)[0-9]{2}-?(?:0[1-9]|1[0-2])-?(?:0[1-9]|[12][0-9]|3[01]))[Tt]"
                    + "((?:[01][0-9]|2[0-3]):?[0-5][0-9](?::?[0-5][0-9](?:[.,][0-9]{1,9})?)?)([Zz](?![0-9a-zA-Z]))?");

    /** What may stand within sixteen digits in a row. */
    private static final Pattern NO_GAP = Pattern.compile("[ .]?|[\\p{Cf}\\p{M}]*+");

    private IdentifierSpans() {}

    /** Spans of a free text. */
    static List<TextSpan> inFreeText(String text) {
        return asShown(text, IdentifierSpans::freeAsWritten, true);
    }

    /** Spans of a text as it is written, and as its reader sees it. */
    private static List<TextSpan> asShown(String text, Function<String, List<TextSpan>> asWritten, boolean isFree) {
        List<TextSpan> spans = new ArrayList<>(asWritten.apply(text));
        ShownText.decoded(text).ifPresent(shown -> addAll(shown, asWritten.apply(shown.text()), spans));
        Optional<ShownText> joined = AddressSpans.isWorthLooking(text) ? ShownText.joined(text) : Optional.empty();
        joined.ifPresent(shown -> addAll(shown, AddressSpans.of(shown.text(), isFree), spans));
        return spans;
    }

    private static void addAll(ShownText shown, List<TextSpan> found, List<TextSpan> spans) {
        found.forEach(span -> spans.add(shown.original(span)));
    }

    private static List<TextSpan> freeAsWritten(String text) {
        List<TextSpan> spans = new ArrayList<>(AddressSpans.of(text, true));
        String plain = withoutCodes(text);
        DigitGroups groups = DigitGroups.of(plain);
        groups.chains().forEach(chain -> addFree(chain, spans));
        if (groups.hasDoubts()) {
            DigitGroups.lenient(withoutMomentSigns(plain)).chains().forEach(chain -> addPersonal(chain, spans));
        }
        return spans;
    }

    /** The text with signs in place of its codes, as long as before. */
    private static String withoutCodes(String text) {
        return text.contains("&#")
                ? CODE.matcher(text).replaceAll(found -> "#".repeat(found.end() - found.start()))
                : text;
    }

    /** The text with blanks for the letters of its moments, as long as before. */
    private static String withoutMomentSigns(String text) {
        return ISO_MOMENT
                .matcher(text)
                .replaceAll(found -> found.group(1) + " " + found.group(2) + (found.group(3) == null ? "" : " "));
    }

    private static void addFree(NumberChain chain, List<TextSpan> spans) {
        if (chain.digits() < LEAST_DIGITS) {
            return;
        }
        HarmlessNumbers harmless = new HarmlessNumbers(chain);
        HarmlessNumbers.Reading reading = harmless.reading();
        if (reading == HarmlessNumbers.Reading.SURELY) {
            return;
        }
        List<int[]> personal = PersonNumbers.in(chain);
        if (!personal.isEmpty()) {
            int at = 0;
            for (int i = 0; i < personal.size(); i++) {
                int next = i + 1 < personal.size() ? personal.get(i + 1)[0] : chain.size();
                int from = isTail(chain, at, personal.get(i)[0]) ? at : personal.get(i)[0];
                int until = isTail(chain, next, personal.get(i)[1]) ? next : personal.get(i)[1];
                addRest(chain, at, from, spans);
                spans.add(chain.span(from, until));
                at = until;
            }
            addRest(chain, at, chain.size(), spans);
        } else if (reading == HarmlessNumbers.Reading.NO) {
            addUnread(chain, harmless.sureBeginning(), spans);
        }
    }

    /** Whether what stands between a number and another place is too short for one of its own, joined to it, and nothing else. */
    private static boolean isTail(NumberChain chain, int other, int number) {
        int first = Math.min(other, number);
        int last = Math.max(other, number);
        if (first == last) {
            return false;
        }
        NumberChain rest = chain.part(first, last);
        String gap = chain.gap(number);
        boolean isTight = gap.length() == 1 && !Character.isWhitespace(gap.charAt(0)) && NO_JOINT.indexOf(gap) < 0;
        boolean isNear = gap.length() <= 1 && gap.isBlank() && rest.digits() >= FEWEST_OF_TAIL;
        return rest.digits() < LEAST_DIGITS
                && (isTight || isNear)
                && new HarmlessNumbers(rest).reading() == HarmlessNumbers.Reading.NO;
    }

    private static void addRest(NumberChain chain, int from, int until, List<TextSpan> spans) {
        if (from < until) {
            addFree(chain.part(from, until), spans);
        }
    }

    private static void addUnread(NumberChain chain, int from, List<TextSpan> spans) {
        if (from > 0 && from < chain.size()) {
            addFree(chain.part(from, chain.size()), spans);
        } else if (from == 0) {
            spans.add(chain.span(0, chain.size()));
        }
    }

    private static void addPersonal(NumberChain chain, List<TextSpan> spans) {
        if (chain.digits() >= SHORTEST && new HarmlessNumbers(chain).reading() != HarmlessNumbers.Reading.SURELY) {
            PersonNumbers.in(chain).forEach(stretch -> spans.add(chain.span(stretch[0], stretch[1])));
        }
    }

    /** Spans of a key, a name or a title. */
    static List<TextSpan> inKey(String text) {
        return named(text, true);
    }

    /** Spans of a sentence about a request: sixteen digits count only if they can be the number of a person or a family card. */
    static List<TextSpan> inSentence(String text) {
        return named(text, false);
    }

    private static List<TextSpan> named(String text, boolean hasRows) {
        return asShown(text, shown -> namedAsWritten(shown, hasRows), false);
    }

    private static List<TextSpan> namedAsWritten(String text, boolean hasRows) {
        List<TextSpan> spans = new ArrayList<>(AddressSpans.of(text, false));
        String plain = withoutCodes(withoutDigests(text));
        DigitGroups groups = DigitGroups.of(plain);
        groups.chains().forEach(chain -> addKeyed(chain, hasRows, spans));
        if (groups.hasDoubts()) {
            // Sixteen letters and digits in a row may be a moment (20210315T083000Z); only the form of a number tells.
            DigitGroups.lenient(withoutMomentSigns(plain)).chains().forEach(chain -> addKeyed(chain, false, spans));
        }
        return spans;
    }

    /** The text with letters in place of its digests, as long as before. */
    private static String withoutDigests(String text) {
        Matcher digests = HEXADECIMAL.matcher(text);
        return digests.replaceAll(found -> "x".repeat(found.end() - found.start()));
    }

    private static void addKeyed(NumberChain chain, boolean hasRows, List<TextSpan> spans) {
        if (chain.digits() < SHORTEST) {
            return;
        }
        HarmlessNumbers harmless = new HarmlessNumbers(chain);
        int from = 0;
        for (int at = 0; at < chain.size(); ) {
            int moment = harmless.moment(at);
            if (moment > 0) {
                addForms(chain, from, at, hasRows, spans);
                from = at + moment;
            }
            at += Math.max(1, moment);
        }
        addForms(chain, from, chain.size(), hasRows, spans);
    }

    private static void addForms(NumberChain chain, int from, int until, boolean hasRows, List<TextSpan> spans) {
        if (from < until) {
            NumberChain part = chain.part(from, until);
            PersonNumbers.in(part).forEach(stretch -> spans.add(part.span(stretch[0], stretch[1])));
            if (hasRows) {
                addRows(part, spans);
            }
        }
    }

    /** Stretches as long as an identity number with hardly anything between the digits. */
    private static void addRows(NumberChain chain, List<TextSpan> spans) {
        int from = 0;
        int digits = 0;
        for (int at = 0; at <= chain.size(); at++) {
            boolean isJoined = at < chain.size()
                    && (at == from || NO_GAP.matcher(chain.gap(at)).matches());
            if (!isJoined) {
                if (digits >= IDENTITY_DIGITS && !isMoment(chain, from, at)) {
                    spans.add(chain.span(from, at));
                }
                from = at;
                digits = 0;
            }
            digits += at < chain.size() ? chain.group(at).length() : 0;
        }
    }

    private static boolean isMoment(NumberChain chain, int from, int until) {
        return until == from + 1 && MOMENT.matcher(chain.group(from).digits()).matches();
    }
}
