package id.sigi.methods.audit;

/** What was known of a person before a draw: a region, who entered the application, and characteristics as whole numbers, so that sums of them are exact. */
public final class BaselineCharacteristics {
    /** Place of the indicator of being a woman among the numbers. */
    public static final int WOMAN = 0;
    /** Place of the date of birth, in days, among the numbers. */
    public static final int BIRTH = 1;

    private final String region;
    private final String operator;
    private final long[] numbers;

    private BaselineCharacteristics(String region, String operator, long[] numbers) {
        this.region = region;
        this.operator = operator;
        this.numbers = numbers;
    }

    /**
     * @param region where the person lives
     * @param numbers woman or not, date of birth in days, and whatever else is to be compared; as many for everybody
     */
    public static BaselineCharacteristics of(String region, long... numbers) {
        if (numbers.length <= BIRTH) {
            throw new IllegalArgumentException("sex and date of birth are known of everybody");
        }
        return new BaselineCharacteristics(region, "", numbers.clone());
    }

    /** The same of a person whose application an operator entered, known by a code. */
    public BaselineCharacteristics enteredBy(String code) {
        return new BaselineCharacteristics(region, code, numbers);
    }

    String region() {
        return region;
    }

    /** Code of the operator who entered the application; empty where the applicant did. */
    String operator() {
        return operator;
    }

    int count() {
        return numbers.length;
    }

    long number(int place) {
        return numbers[place];
    }
}
