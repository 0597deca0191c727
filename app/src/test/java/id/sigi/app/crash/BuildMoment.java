package id.sigi.app.crash;

/** When a build was killed, told by what it left. */
enum BuildMoment {
    BEFORE_ITS_FIRST_FILE("nothing was written"),
    AMONG_FACTS("facts were being kept and no row was written"),
    AMONG_ROWS("rows were written and no table was committed"),
    INSIDE_A_COMMIT("a commit was being written"),
    BETWEEN_ITS_COMMITS("some tables were committed"),
    BEFORE_THE_RECORD("all tables were committed and nothing said what was kept"),
    BEFORE_THE_PUBLICATION("what was kept was written down and nothing published"),
    INSIDE_THE_PUBLICATION("the publication was being written"),
    BEFORE_THE_REMOVAL("readers saw the new tables and not all of what earlier builds kept was removed"),
    AFTER_ALL("all was done but the end of the process");

    private final String words;

    BuildMoment(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
