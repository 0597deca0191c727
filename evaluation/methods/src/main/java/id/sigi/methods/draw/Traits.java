package id.sigi.methods.draw;

/** What was known of a person before a draw: a region, and characteristics as whole numbers, so that sums of them are exact. */
public final class Traits {
    /** Place of the indicator of being a woman among the numbers. */
    public static final int WOMAN = 0;
    /** Place of the date of birth, in days, among the numbers. */
    public static final int BIRTH = 1;

    private final String region;
    private final long[] numbers;

    private Traits(String region, long[] numbers) {
        this.region = region;
        this.numbers = numbers;
    }

    /**
     * @param region where the person lives
     * @param numbers woman or not, date of birth in days, and whatever else is to be compared; as many for everybody
     */
    public static Traits of(String region, long... numbers) {
        if (numbers.length <= BIRTH) {
            throw new IllegalArgumentException("sex and date of birth are known of everybody");
        }
        return new Traits(region, numbers.clone());
    }

    String region() {
        return region;
    }

    int count() {
        return numbers.length;
    }

    long number(int place) {
        return numbers[place];
    }
}
