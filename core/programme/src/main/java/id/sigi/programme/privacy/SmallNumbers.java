package id.sigi.programme.privacy;

/** Recognises chains of small numbers that no sign but a blank parts: marks, ages, waves, and sizes and products with a cross between. */
final class SmallNumbers {
    private static final int MOST_VALUE = 100;
    private static final int MOST_STARS = 5;
    private static final int MOST_SIDES = 3;

    private final NumberChain chain;

    SmallNumbers(NumberChain chain) {
        this.chain = chain;
    }

    /** Whether a word before the chain calls it marks, ages or the like, and all of it are such. */
    boolean areMarks() {
        boolean isAscending = true;
        for (int at = 1; at < chain.size(); at++) {
            isAscending &= chain.group(at - 1).value() < chain.group(at).value();
        }
        for (int at = 0; at < chain.size(); at++) {
            if (!isMark(at, isAscending)) {
                return false;
            }
        }
        return NumberWords.sayMarks(chain.text(), chain.group(0).from());
    }

    private boolean isMark(int at, boolean isAscending) {
        DigitGroup group = chain.group(at);
        boolean isDecimal = chain.gap(at).matches("[.,]") && group.is(1, 2, 0, 99);
        boolean isWhole = group.is(2, 3, 0, MOST_VALUE) && !group.beginsWithNought();
        boolean hasDecimal = chain.gap(at + 1).matches("[.,]") && group.is(1, 1, 0, 9);
        return isDecimal || isWhole || hasDecimal || group.is(1, 1, isAscending ? 0 : 1, isAscending ? 9 : MOST_STARS);
    }

    /** How many groups from a place on are a size or a product, as in 1920 x 1080 and 3 x 4 = 12; zero if there is none. */
    int crossed(int at) {
        int sides = 1;
        while (sides <= MOST_SIDES && at + sides < chain.size() && isCross(chain.gap(at + sides))) {
            sides++;
        }
        for (int side = at; side < at + sides; side++) {
            DigitGroup group = chain.group(side);
            boolean isSide = group.is(1, 4, 0, 9999) && (group.length() == 1 || !group.beginsWithNought());
            if (sides == 1 || sides > MOST_SIDES || !isSide) {
                return 0;
            }
        }
        return sides + (chain.gap(at + sides).strip().equals("=") ? 1 : 0);
    }

    private static boolean isCross(String gap) {
        return gap.strip().equalsIgnoreCase("x");
    }
}
