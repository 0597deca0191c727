package id.sigi.methods.transition;

/**
 * On what non-response depends in models of gross flows (Stasny 1986, 1987). Three probabilities tell it: of answering before, of answering after for who
 * answered before, and of not answering after for who did not. The letters are Stasny's.
 */
public enum NonResponseModel {
    /** A: on nothing. */
    COMMON("A"),
    /** B: answering before depends on the state before, the others on nothing. */
    FIRST_BY_STATE_BEFORE("B"),
    /** C: answering after depends on the state before. */
    SECOND_BY_STATE_BEFORE("C"),
    /** D: answering after depends on the state after, which is not known of who does not answer. */
    SECOND_BY_STATE_AFTER("D");

    private final String letter;

    NonResponseModel(String letter) {
        this.letter = letter;
    }

    public String letter() {
        return letter;
    }

    /** Which of the probabilities of answering before holds for a cell. */
    int first(int from) {
        return this == FIRST_BY_STATE_BEFORE ? from : 0;
    }

    /** Which of the probabilities of answering after holds for a cell. */
    int second(int from, int to) {
        return switch (this) {
            case COMMON, FIRST_BY_STATE_BEFORE -> 0;
            case SECOND_BY_STATE_BEFORE -> from;
            case SECOND_BY_STATE_AFTER -> to;
        };
    }

    /** Parameters beside the shares of the flows. */
    int parameters(int states) {
        return switch (this) {
            case COMMON -> 3;
            case FIRST_BY_STATE_BEFORE -> states + 2;
            case SECOND_BY_STATE_BEFORE, SECOND_BY_STATE_AFTER -> 1 + 2 * states;
        };
    }
}
