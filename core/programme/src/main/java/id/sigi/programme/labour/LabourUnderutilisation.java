package id.sigi.programme.labour;

/**
 * The four rates of labour underutilisation of resolution I of the 19th International Conference of Labour Statisticians (2013), paragraph 73: who is
 * above and below the line.
 */
public enum LabourUnderutilisation {
    /** Unemployment rate: the unemployed over the labour force. */
    LU1(false, false),
    /** Unemployment and time-related underemployment over the labour force. */
    LU2(true, false),
    /** Unemployment and the potential labour force over the extended labour force. */
    LU3(false, true),
    /** All three over the extended labour force. */
    LU4(true, true);

    private final boolean isWithUnderemployment;
    private final boolean isExtended;

    LabourUnderutilisation(boolean isWithUnderemployment, boolean isExtended) {
        this.isWithUnderemployment = isWithUnderemployment;
        this.isExtended = isExtended;
    }

    public boolean isInNumerator(LabourUse use) {
        return switch (use) {
            case UNEMPLOYED -> true;
            case TIME_RELATED_UNDEREMPLOYED -> isWithUnderemployment;
            case POTENTIAL_LABOUR_FORCE -> isExtended;
            case EMPLOYED, OUTSIDE_EXTENDED_LABOUR_FORCE -> false;
        };
    }

    public boolean isInDenominator(LabourUse use) {
        return switch (use) {
            case EMPLOYED, TIME_RELATED_UNDEREMPLOYED, UNEMPLOYED -> true;
            case POTENTIAL_LABOUR_FORCE -> isExtended;
            case OUTSIDE_EXTENDED_LABOUR_FORCE -> false;
        };
    }
}
