package id.sigi.programme.privacy;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognises numbers that are nobody's: dates, times, amounts of money, percentages, marks out of a whole, years, numbers of documents,
 * postcodes, sizes, and lists of small numbers. A chain is harmless if all of it is read so, each piece parted from the next by something else
 * than what stands within it.
 */
final class HarmlessNumbers {
    private static final Set<String> DATE_SIGNS = Set.of("-", "/", ".", " ", "\u2013", "_");
    private static final Pattern LISTING = Pattern.compile("[^,;&+=]*+[,;&+=].*", Pattern.DOTALL);
    private static final Pattern CODE_WORD = Pattern.compile("[A-Za-z]{2,20}");

    private static final int MOST_CODE_DIGITS = 14;
    private static final int MOST_BARE_MONEY_DIGITS = 9;
    private static final int MOST_MONEY_DIGITS = 15;
    private static final int NEAR = 8;

    private final NumberChain chain;

    HarmlessNumbers(NumberChain chain) {
        this.chain = chain;
    }

    /**
     * A piece of a chain.
     *
     * @param groups how many groups it has, zero if there is none
     * @param isSure whether its form alone says what it is
     * @param within what stands between its groups
     */
    private record Piece(int groups, boolean isSure, String within) {
        static final Piece NONE = new Piece(0, false, "");
    }

    /** How much of a chain is harmless. */
    enum Reading {
        /** All of it, by forms that say what they are. */
        SURELY,
        /** All of it, if nothing else speaks against it. */
        PERHAPS,
        /** Not all of it. */
        NO
    }

    Reading reading() {
        if (new SmallNumbers(chain).areMarks()) {
            return Reading.PERHAPS;
        }
        boolean isSure = true;
        Piece before = Piece.NONE;
        for (int at = 0; at < chain.size(); at += before.groups()) {
            Piece piece = piece(at);
            if (piece.groups() == 0 || isSameSign(at, before) || isSameSign(at, piece)) {
                return Reading.NO;
            }
            isSure &= piece.isSure();
            before = piece;
        }
        return isSure ? Reading.SURELY : Reading.PERHAPS;
    }

    private boolean isSameSign(int at, Piece piece) {
        return at > 0 && !piece.within().isEmpty() && chain.gap(at).equals(piece.within());
    }

    /** The place behind the pieces of a sure form with which the chain begins. */
    int sureBeginning() {
        int at = 0;
        Piece piece = piece(0);
        while (piece.groups() > 0
                && piece.isSure()
                && !chain.gap(at + piece.groups()).equals(piece.within())) {
            at += piece.groups();
            piece = at < chain.size() ? piece(at) : Piece.NONE;
        }
        return at;
    }

    /** How many groups from a place on are a date, a time, or a date and a time, written in digits alone or with signs. */
    int moment(int at) {
        Piece signed = date(at);
        int compact = isCompactDate(at) ? 1 : 0;
        int date = signed.isSure() ? signed.groups() : compact;
        if (date == 0) {
            Piece time = time(at);
            return chain.gap(at + time.groups()).equals(time.within()) ? 0 : time.groups();
        }
        int next = at + date;
        if (next < chain.size() && isCompactTime(next)) {
            return date + 1;
        }
        int parts = 0;
        while (parts < 3
                && next + parts < chain.size()
                && chain.gap(next + parts).length() == 1
                && chain.group(next + parts).is(2, 2, 0, parts == 0 ? 23 : 59)) {
            parts++;
        }
        return date + (parts < 2 ? 0 : parts);
    }

    private Piece piece(int at) {
        Piece sure = sure(at);
        if (sure.groups() > 0) {
            return sure;
        }
        int crossed = new SmallNumbers(chain).crossed(at);
        if (crossed > 0) {
            return new Piece(crossed, false, "");
        }
        Piece code = code(at);
        if (code.groups() > 0) {
            return code;
        }
        boolean isOne = chain.group(at).isYear()
                || isRoundMoney(at)
                || isCalled(at)
                || isGlued(at)
                || (chain.size() == 1 && isCompactDate(at));
        return isOne ? new Piece(1, false, "") : listed(at);
    }

    private Piece sure(int at) {
        Piece percent = percent(at);
        if (percent.groups() > 0) {
            return percent;
        }
        Piece money = money(at);
        if (money.groups() > 0) {
            return money;
        }
        Piece date = date(at);
        if (date.groups() > 0) {
            return date;
        }
        Piece days = days(at);
        if (days.groups() > 0) {
            return days;
        }
        Piece time = time(at);
        return time.groups() > 0 ? time : share(at);
    }

    private Piece date(int at) {
        if (at + 3 > chain.size()
                || !chain.gap(at + 1).equals(chain.gap(at + 2))
                || !DATE_SIGNS.contains(stripped(chain.gap(at + 1)))) {
            return Piece.NONE;
        }
        DigitGroup first = chain.group(at);
        DigitGroup last = chain.group(at + 2);
        boolean isYearFirst = first.isYear() && isDayOf(last, chain.group(at + 1));
        boolean isYearLast = (last.isYear() || last.is(2, 2, 0, 99))
                && (isDayOf(first, chain.group(at + 1)) || isDayOf(chain.group(at + 1), first));
        return isYearFirst || isYearLast
                ? new Piece(3, first.isYear() || last.isYear(), chain.gap(at + 1))
                : Piece.NONE;
    }

    /** A day, a dash and a date, as in 13-15/08/2021. */
    private Piece days(int at) {
        String dash = chain.gap(at + 1).strip();
        boolean isRange = chain.group(at).is(1, 2, 1, 31) && (dash.equals("-") || dash.equals("\u2013"));
        Piece date = isRange ? date(at + 1) : Piece.NONE;
        return date.isSure() && !date.within().strip().equals(dash)
                ? new Piece(date.groups() + 1, true, date.within())
                : Piece.NONE;
    }

    private static String stripped(String gap) {
        return gap.length() == 3 && gap.charAt(0) == ' ' && gap.charAt(2) == ' ' ? gap.strip() : gap;
    }

    private static boolean isDayOf(DigitGroup day, DigitGroup month) {
        return day.is(1, 2, 1, 31) && month.is(1, 2, 1, 12);
    }

    private boolean isCompactDate(int at) {
        DigitGroup group = chain.group(at);
        if (!group.is(8, 8, 19_300_101, 20_351_231)) {
            return false;
        }
        int month = group.value() / 100 % 100;
        int day = group.value() % 100;
        return month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    private boolean isCompactTime(int at) {
        DigitGroup group = chain.group(at);
        int time = group.is(4, 4, 0, 2359) ? group.value() * 100 : group.value();
        return (group.is(4, 4, 0, 2359) || group.is(6, 6, 0, 235_959)) && time / 100 % 100 <= 59 && time % 100 <= 59;
    }

    private Piece time(int at) {
        String sign = chain.gap(at + 1);
        if (!(sign.equals(":") || sign.equals("."))
                || !chain.group(at).is(1, 2, 0, 24)
                || !chain.group(at + 1).is(2, 2, 0, 59)) {
            return Piece.NONE;
        }
        if (!chain.gap(at + 2).equals(sign) || !chain.group(at + 2).is(2, 2, 0, 59)) {
            return new Piece(2, true, sign);
        }
        boolean hasFraction = sign.equals(":") && chain.gap(at + 3).matches("[.,]");
        return new Piece(hasFraction ? 4 : 3, true, sign);
    }

    /** Groups of three behind points or commas, or any number that is called rupiah. */
    private Piece money(int at) {
        DigitGroup first = chain.group(at);
        if (first.isSpelt() || first.beginsWithNought()) {
            return Piece.NONE;
        }
        String sign = chain.gap(at + 1);
        int groups = 1;
        int digits = first.length();
        if (first.length() <= 3 && (sign.equals(".") || sign.equals(","))) {
            while (chain.gap(at + groups).equals(sign)
                    && chain.group(at + groups).length() == 3) {
                digits += 3;
                groups++;
            }
        }
        boolean isCalled =
                isCalledMoney(first.from(), chain.group(at + groups - 1).until());
        int most = isCalled && groups > 1 ? MOST_MONEY_DIGITS : MOST_BARE_MONEY_DIGITS;
        // An amount of eight hundred million that nobody calls an amount has the form of a mobile number without its
        // zero.
        boolean isCallable = digits == MOST_BARE_MONEY_DIGITS && first.digits().charAt(0) == '8';
        if (((groups == 1 || isCallable) && !isCalled) || digits > most) {
            return Piece.NONE;
        }
        String cents = chain.gap(at + groups);
        boolean hasCents = cents.matches("[.,]")
                && !cents.equals(sign)
                && chain.group(at + groups).length() <= 2;
        return new Piece(hasCents ? groups + 1 : groups, true, groups == 1 ? "" : sign);
    }

    private boolean isCalledMoney(int from, int until) {
        String before =
                chain.text().substring(Math.max(0, from - NEAR), from).strip().toLowerCase(Locale.ROOT);
        String behind = chain.text()
                .substring(until, Math.min(chain.text().length(), until + NEAR))
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return before.matches("(?s)(?:.*[^a-z])?(?:rp|idr)[ .:]{0,3}") || behind.startsWith("rupiah");
    }

    private Piece percent(int at) {
        boolean hasTenths = chain.gap(at + 1).matches("[.,]") && isPercentBehind(at + 1);
        if (!chain.group(at).is(1, 3, 0, 999) || !(hasTenths || isPercentBehind(at))) {
            return Piece.NONE;
        }
        return new Piece(hasTenths ? 2 : 1, true, "");
    }

    private boolean isPercentBehind(int at) {
        int until = chain.group(at).until();
        String behind = chain.text().substring(until, Math.min(chain.text().length(), until + 2));
        return behind.stripLeading().startsWith("%");
    }

    /** So many of so many, up to a hundred, the number of a document and its year, or a day and its month. */
    private Piece share(int at) {
        if (!chain.gap(at + 1).strip().equals("/")) {
            return Piece.NONE;
        }
        DigitGroup part = chain.group(at);
        DigitGroup whole = chain.group(at + 1);
        boolean isShare = part.is(1, 3, 0, 100)
                && whole.is(1, 3, 1, 100)
                && !whole.beginsWithNought()
                && part.value() <= whole.value();
        boolean isOfYear = part.is(1, 3, 1, 999) && !part.beginsWithNought() && whole.isYear();
        return isShare || isOfYear || isDayOf(part, whole) ? new Piece(2, false, chain.gap(at + 1)) : Piece.NONE;
    }

    private boolean isRoundMoney(int at) {
        DigitGroup group = chain.group(at);
        return group.is(4, 7, 1000, 9_999_999) && !group.beginsWithNought() && group.value() % 500 == 0;
    }

    /** Postcodes and the numbers of standards, by the word before the chain. */
    private boolean isCalled(int at) {
        int from = chain.group(0).from();
        String before = chain.text().substring(Math.max(0, from - 12), from).toLowerCase(Locale.ROOT);
        DigitGroup group = chain.group(at);
        return (group.is(5, 5, 10_000, 99_999) && (before.contains("pos") || before.contains("zip")))
                || (group.is(4, 5, 1000, 99_999) && at == 0 && before.strip().endsWith("iso"));
    }

    /** One or two digits that belong to a letter before them, as in S1. */
    private boolean isGlued(int at) {
        DigitGroup group = chain.group(at);
        return at == 0
                && group.is(1, 2, 0, 99)
                && group.from() > 0
                && Character.isLetter(chain.text().charAt(group.from() - 1));
    }

    /** A number behind a word, joined to it by a sign, as documents and courses have it. */
    private Piece code(int at) {
        int from = chain.group(at).from();
        if (at > 0 || from < 3 || "-/_.".indexOf(chain.text().charAt(from - 1)) < 0) {
            return Piece.NONE;
        }
        int word = from - 1;
        while (word > 0 && Character.isLetter(chain.text().charAt(word - 1)) && from - word < 22) {
            word--;
        }
        String said = chain.text().substring(word, from - 1);
        if (!CODE_WORD.matcher(said).matches() || NumberWords.isPersonal(said)) {
            return Piece.NONE;
        }
        int groups = 1;
        int digits = chain.group(0).length();
        while (chain.gap(groups).matches("[-/._]")) {
            digits += chain.group(groups).length();
            groups++;
        }
        boolean isKey = NumberWords.isKey(said) && chain.group(0).length() <= 10 && digits <= 13;
        return digits <= MOST_CODE_DIGITS ? new Piece(groups, isKey, "") : Piece.NONE;
    }

    /** A small number in a list, whole or with one decimal or two. */
    private Piece listed(int at) {
        DigitGroup first = chain.group(at);
        boolean isSmall = first.is(1, 3, 0, 100) && (first.length() == 1 || !first.beginsWithNought());
        boolean hasDecimals =
                chain.gap(at + 1).matches("[.,]") && chain.group(at + 1).is(1, 2, 0, 99);
        int groups = hasDecimals ? 2 : 1;
        if (!isSmall || !(isListing(at) || isListing(at + groups))) {
            return Piece.NONE;
        }
        return hasDecimals || first.length() > 1 || isAscending(at)
                ? new Piece(groups, false, hasDecimals ? chain.gap(at + 1) : "")
                : Piece.NONE;
    }

    private boolean isListing(int at) {
        return LISTING.matcher(chain.gap(at)).matches();
    }

    /** Numbers of one digit are a list only if they count upwards; others spell a longer number. */
    private boolean isAscending(int at) {
        boolean isAboveLast =
                at == 0 || chain.group(at - 1).value() < chain.group(at).value();
        boolean isBelowNext = at + 1 == chain.size()
                || chain.group(at).value() < chain.group(at + 1).value();
        return isAboveLast && isBelowNext;
    }
}
