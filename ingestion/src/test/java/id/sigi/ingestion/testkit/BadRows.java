package id.sigi.ingestion.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.sigi.ingestion.check.EventLines;
import id.sigi.ingestion.check.QuarantineReason;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.contract.event.StepEvents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Files whose rows are bad in what they say: texts that are none, tables that say a thing twice, numbers that nobody can have. */
final class BadRows {
    private static final String CIVIL = "\"nik\":\"" + BadFiles.NIK + "\"";
    private static final String HEADER = "id,type,source,subject,time,data";
    private static final String ROW = "csv-%s,id.prakerja.incentive.paid.v1,t,app-1,2020-05-01T10:00:00Z,";
    private static final String DATA = "{\"disbursement_id\":\"dsp-1\",\"applicant_id\":\"app-1\","
            + "\"incentive_kind\":\"POST_TRAINING\",\"instalment\":1,\"amount_idr\":600000,"
            + "\"paid_at\":\"2020-05-01T10:00:00Z\"}";

    private final BadFiles files;

    BadRows(BadFiles files) {
        this.files = files;
    }

    void write() throws IOException {
        texts();
        bytes();
        numbers();
        headings();
        columnsOfData();
        people();
        births();
    }

    private void text(String kind, String text) throws IOException {
        files.line(kind, files.spoiled("text-1", text), QuarantineReason.UNPRINTABLE_TEXT);
    }

    private void texts() throws IOException {
        files.line("half-pair-id", files.spoiled("\"id\":\"", "\"id\":\"\\ud800"), QuarantineReason.UNPRINTABLE_TEXT);
        files.line("low-half-id", files.spoiled("\"id\":\"", "\"id\":\"\\udfff"), QuarantineReason.UNPRINTABLE_TEXT);
        files.line("half-pair-source", files.spoiled("\"test\"", "\"\\udbff\""), QuarantineReason.UNPRINTABLE_TEXT);
        files.line("half-pair-subject", files.spoiled("subject-1", "s\\ud83d"), QuarantineReason.UNPRINTABLE_TEXT);
        text("half-pair-text", "a\\ud800b");
        text("halves-in-the-wrong-order", "\\ude00\\ud83d");
        text("escaped-nul", "te\\u0000xt");
        text("second-set-of-controls", "te\u009bxt");
        text("delete", "te\u007fxt");
        text("line-separator", "te\u2028xt");
        text("paragraph-separator", "te\\u2029xt");
        text("replacement", "te\ufffdxt");
        files.line(
                "half-pair-review",
                EventLines.of(EventContracts.COURSE_RATED, "bad-review").replace("text-1", "good \\ud83d"),
                QuarantineReason.UNPRINTABLE_TEXT);
        files.line(
                "half-pair-name",
                registered(CIVIL).replaceFirst("\"name_key\":\"[0-9a-f]+\"", "\"name\":\"SITI \\\\ud800\""),
                QuarantineReason.INVALID_IDENTITY_NUMBER);
        files.line(
                "half-pair-key",
                files.spoiled("\"instalment\"", "\"\\ud800\":1,\"instalment\""),
                QuarantineReason.NOT_JSON);
        files.line(
                "deep-duplicate-key",
                files.spoiled("\"instalment\"", "\"x\":{\"y\":[{\"a\":1,\"\\u0061\":2}]},\"instalment\""),
                QuarantineReason.DUPLICATE_KEY);
    }

    private void raw(String kind, int... bytes) throws IOException {
        byte[] line = (files.spoiled("text-1", "te" + "?".repeat(bytes.length) + "xt") + "\n").getBytes(UTF_8);
        int at = new String(line, StandardCharsets.ISO_8859_1).indexOf("te?") + 2;
        for (int i = 0; i < bytes.length; i++) {
            line[at + i] = (byte) bytes[i];
        }
        files.file(kind, "jsonl", line, QuarantineReason.NOT_UTF8);
    }

    private void bytes() throws IOException {
        raw("half-pair-in-bytes", 0xed, 0xa0, 0x80);
        raw("pair-of-halves-in-bytes", 0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80);
        raw("slash-in-two-bytes", 0xc0, 0xaf);
        raw("nul-in-two-bytes", 0xc0, 0x80);
        raw("letter-in-four-bytes", 0xf0, 0x80, 0x80, 0xaf);
        raw("beyond-the-last-character", 0xf4, 0x90, 0x80, 0x80);
        raw("cut-letter", 0xe2, 0x82);
        byte[] wide = files.spoiled("text-1", "text-2").getBytes(StandardCharsets.UTF_16LE);
        files.file("sixteen-bits", "jsonl", wide, QuarantineReason.NOT_JSON);
    }

    private void numbers() throws IOException {
        files.line("number-without-end", files.spoiled("600000", "1e400"), QuarantineReason.WRONG_TYPE);
        files.line("twenty-digits", files.spoiled("600000", "12345678901234567890"), QuarantineReason.WRONG_TYPE);
        files.line("infinity", files.spoiled("600000", "Infinity"), QuarantineReason.NOT_JSON);
        files.line("leading-nought", files.spoiled("600000", "0600000"), QuarantineReason.NOT_JSON);
        files.line("leading-plus", files.spoiled("600000", "+600000"), QuarantineReason.NOT_JSON);
        files.line("exponent-of-rupiah", files.spoiled("600000", "6e5"), QuarantineReason.WRONG_TYPE);
    }

    private void table(String kind, String header, String rest, QuarantineReason reason) throws IOException {
        String row = ROW.formatted(kind) + rest;
        files.file(kind, "csv", (header + "\n" + row + "\n").getBytes(UTF_8), reason);
    }

    private void headings() throws IOException {
        table("csv-id-twice", HEADER + ",id", quoted(DATA) + ",other", QuarantineReason.DUPLICATE_KEY);
        table("csv-data-twice", HEADER + ",data", quoted(DATA) + "," + quoted(DATA), QuarantineReason.DUPLICATE_KEY);
        table("csv-field-twice", HEADER + ",amount_idr,amount_idr", ",600000,600000", QuarantineReason.DUPLICATE_KEY);
        table("csv-twice-and-empty", HEADER + ",stars,stars", quoted(DATA) + ",,", QuarantineReason.DUPLICATE_KEY);
        table("csv-twice-with-blank", HEADER + ", subject", quoted(DATA) + ",x", QuarantineReason.DUPLICATE_KEY);
        table("csv-twice-with-mark", HEADER + ",\ufefftype", quoted(DATA) + ",x", QuarantineReason.DUPLICATE_KEY);
        String latin = HEADER + "\n" + ROW.formatted("latin") + quoted(DATA.replace("dsp-1", "caf\u00e9")) + "\n";
        files.file("csv-latin-data", "csv", latin.getBytes(StandardCharsets.ISO_8859_1), QuarantineReason.NOT_UTF8);
        String review = "id,type,source,subject,time,purchase_id,applicant_id,course_id,stars,rated_at,review\n"
                + "csv-review,id.prakerja.course.rated.v1,t,p-1,2020-05-01T10:00:00Z,p-1,a-1,c-1,4,"
                + "2020-05-01T10:00:00Z,caf\u00e9\n";
        files.file("csv-latin-review", "csv", review.getBytes(StandardCharsets.ISO_8859_1), QuarantineReason.NOT_UTF8);
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    private void data(String kind, String data, QuarantineReason reason) throws IOException {
        table(kind, HEADER, quoted(data), reason);
    }

    private void columnsOfData() throws IOException {
        data("csv-key-twice", DATA.replace("{", "{\"instalment\":1,"), QuarantineReason.DUPLICATE_KEY);
        data("csv-escaped-key-twice", DATA.replace("{", "{\"\\u0069nstalment\":1,"), QuarantineReason.DUPLICATE_KEY);
        data("csv-object-behind", DATA + " {\"amount_idr\":1}", QuarantineReason.NOT_JSON);
        data("csv-text-behind", DATA + " x", QuarantineReason.NOT_JSON);
        data("csv-brace-behind", DATA + "}", QuarantineReason.NOT_JSON);
        data("csv-attributes-behind", DATA + ",\"id\":\"other\"", QuarantineReason.NOT_JSON);
        data("csv-data-cut", DATA.substring(0, 40), QuarantineReason.NOT_JSON);
        data("csv-data-words", "none", QuarantineReason.NOT_JSON);
        data("csv-data-not-a-number", DATA.replace("600000", "NaN"), QuarantineReason.NOT_JSON);
        data("csv-data-deep", "[".repeat(2000) + "]".repeat(2000), QuarantineReason.NOT_JSON);
        data("csv-data-list", "[]", QuarantineReason.WRONG_ATTRIBUTE);
        data("csv-data-text", "\"x\"", QuarantineReason.WRONG_ATTRIBUTE);
        data("csv-data-null", "null", QuarantineReason.MISSING_ATTRIBUTE);
        data("csv-half-pair", DATA.replace("dsp-1", "\\ud800"), QuarantineReason.UNPRINTABLE_TEXT);
        String both = HEADER + ",amount_idr";
        table("csv-data-and-column", both, quoted(DATA) + ",50000", QuarantineReason.DUPLICATE_KEY);
        table("csv-data-and-equal-column", both, quoted(DATA) + ",600000", QuarantineReason.DUPLICATE_KEY);
        table("csv-empty-data-and-column", both, "{},600000", QuarantineReason.MISSING_FIELD);
    }

    private void person(String kind, String nik) throws IOException {
        files.line(kind, registered(CIVIL.replace(BadFiles.NIK, nik)), QuarantineReason.INVALID_IDENTITY_NUMBER);
    }

    private static String registered(String nik) {
        return EventLines.of(EventContracts.APPLICANT_REGISTERED, "bad-person")
                .replaceFirst("\"person_key\":\"[0-9a-f]+\"", nik);
    }

    private void people() throws IOException {
        person("nik-nines", "9999999999999999");
        person("nik-pairs", "1212121212121212");
        person("nik-april-31", "3273013104900001");
        person("nik-serial-0000", "3273014101900000");
        person("nik-of-another-script", "\u0663273014101900001");
        files.line(
                "card-of-nines",
                EventLines.of(EventContracts.APPLICANT_REGISTERED, "bad-card")
                        .replaceFirst("\"household_key\":\"[0-9a-f]+\"", "\"kk_number\":\"9999999999999999\""),
                QuarantineReason.INVALID_IDENTITY_NUMBER);
        files.line(
                "card-with-a-sex",
                EventLines.of(EventContracts.APPLICANT_REGISTERED, "bad-card")
                        .replaceFirst("\"household_key\":\"[0-9a-f]+\"", "\"kk_number\":\"3273014101900001\""),
                QuarantineReason.INVALID_IDENTITY_NUMBER);
        files.line(
                "listed-noughts",
                EventLines.of(StepEvents.EXCLUSION_LISTED, "bad-list")
                        .replaceFirst("\"person_key\":\"[0-9a-f]+\"", "\"nik\":\"0000000000000000\""),
                QuarantineReason.INVALID_IDENTITY_NUMBER);
    }

    private void birth(String kind, String good, String bad, QuarantineReason reason) throws IOException {
        String event = EventLines.of(EventContracts.APPLICANT_REGISTERED, "bad-birth");
        files.line(
                kind,
                event.replace("\"birth_date\":\"2020-05-01", "\"birth_date\":\"1990-05-01")
                        .replace(good, bad),
                reason);
        // And by the way that takes any line.
        files.line(
                kind + "-by-tree",
                event.replace(",", ", ")
                        .replace("\"birth_date\":\"2020-05-01", "\"birth_date\":\"1990-05-01")
                        .replace(good, bad),
                reason);
    }

    private void births() throws IOException {
        birth("birth-next-day", "1990-05-01", "2020-05-02", QuarantineReason.TIME_BEFORE_CAUSE);
        birth("birth-after-registration", "1990-05-01", "2021-05-02", QuarantineReason.TIME_BEFORE_CAUSE);
        birth(
                "registered-before-birth",
                "\"registered_at\":\"2020",
                "\"registered_at\":\"1980",
                QuarantineReason.TIME_BEFORE_CAUSE);
        birth("birth-in-the-future", "1990-05-01", "2031-05-01", QuarantineReason.FUTURE_TIME);
        birth("birth-too-long-ago", "1990-05-01", "1900-01-01", QuarantineReason.OUT_OF_BOUNDS);
    }
}
