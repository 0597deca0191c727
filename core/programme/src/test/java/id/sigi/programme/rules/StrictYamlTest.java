package id.sigi.programme.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.programme.fault.RequestFault;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of a document that cannot be taken: where, and why in our own words. */
@Tag("kernel")
class StrictYamlTest {
    enum Colour {
        RED,
        GREEN
    }

    record Part(int count, Colour colour) {
        Part {
            if (count < 0) {
                throw new IllegalArgumentException("a count is not negative");
            }
        }
    }

    record Whole(String name, LocalDate from, MonthDay each, double share, boolean isOpen, List<Part> parts) {
        Whole {
            parts = List.copyOf(parts);
        }
    }

    private static final String TEXT = """
            name: a
            from: 2020-04-11
            each: 04-11
            share: 0.5
            isOpen: true
            parts:
              - {count: 1, colour: RED}
              - {count: 2, colour: GREEN}
            """;

    @Test
    void aRightDocumentIsRead() {
        assertEquals(
                2, StrictYaml.parse(TEXT, "right.yaml", Whole.class).parts().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "share: 0.5|share: 0.5~shar: 1|shar: there is no such key; known here are each, from, isOpen, name, parts, share",
                "parts:|parts: [{count: 1, colour: RED}|a square bracket is not closed",
                "RED}|RED]|a curly bracket is not closed",
                "name: a|name: 'a|a quotation mark is not closed",
                "name: a|name: \"a|a quotation mark is not closed",
                "name: a|name: \"\\q\"|a backslash in quotation marks",
                "name: a|name: a: b|a colon stands where no key can be",
                "name: a|name: @a|begins with a sign",
                "name: a|name: `a|begins with a sign",
                "name: a|name: %a|begins with a sign",
                "name: a|name|line ",
                "name: a|name: a~name: b|a key is given twice",
                "name: a|name: a~  other: b|line 2",
                "name: a|@tab@name: a|a tab stands",
                "share: 0.5|share: half|line 4, column ",
                "share: 0.5|share: half|share: the value is not a number",
                "share: 0.5|share: ~|share: ",
                "share: 0.5||share: the key is missing",
                "share: 0.5|share: [1]|share: this is not a number",
                "count: 2|count: 2.5|parts[2].count: the value is not a whole number",
                "count: 2|count: many|parts[2].count: the value is not a whole number",
                "count: 2|count: 99999999999|parts[2].count: the number is too large",
                "count: 2|count: -1|parts[2]: a count is not negative",
                "colour: GREEN|colour: BLUE|parts[2].colour: the value is not one of RED, GREEN",
                "from: 2020-04-11|from: 2020-02-30|from: the value is not a day such as 2020-04-11",
                "from: 2020-04-11|from: soon|from: the value is not a day such as 2020-04-11",
                "each: 04-11|each: 13-01|each: the value is not a day of a year such as 04-11",
                "isOpen: true|isOpen: maybe|isOpen: the value is not true or false",
                "colour: GREEN}|colour: GREEN}~---~more: 1|there is more after the end of the document",
            })
    void aWrongOneIsToldInOurWords(String from, String to, String said) {
        String text = TEXT.replace(
                from,
                to == null
                        ? ""
                        : to.replace("~", "\n").replace("share: \n", "share: ~").replace("@tab@", "\t"));
        refuse(text, said);
    }

    @Test
    void anEmptyOrLongDocumentToo() {
        refuse("", "it is empty");
        refuse("# nothing\n", "it is empty");
        refuse("name: " + "a".repeat(4_000_000), "it is longer than three million letters");
        refuse("name: a\u0000b", "it holds a sign that no text has");
        refuse("parts: ~\n" + TEXT.replaceAll("(?s)parts.*", ""), "a value in it is missing or cannot be");
    }

    private static void refuse(String text, String said) {
        RequestFault fault = assertThrows(RequestFault.class, () -> StrictYaml.parse(text, "wrong.yaml", Whole.class));
        assertEquals("wrong.yaml was not accepted", fault.problem());
        assertTrue(fault.reason().contains(said), fault.reason());
        assertFalse(
                fault.reason()
                        .matches(
                                "(?s).*(java|jackson|snake|`|scann|pars(er|ing)|Cannot|Exception|token|deseriali|id\\.sigi"
                                        + "|START_|type ).*"),
                fault.reason());
    }
}
