package id.sigi.reports.page;

import java.util.List;

/**
 * Contents of a section. A block has one kind of content and the other lists empty, since a logic-less template can only ask whether a
 * list has something in it.
 *
 * @param paragraphs running text
 * @param notices warnings and labels that a reader must not miss
 * @param cards numbers in large letters
 * @param definitions how indicators are defined
 * @param plates figures
 * @param tables tables
 * @param sentences conventions of a table, as a list
 * @param links ways to other pages or files
 */
public record Block(
        List<String> paragraphs,
        List<Notice> notices,
        List<Card> cards,
        List<Definition> definitions,
        List<Plate> plates,
        List<Table> tables,
        List<Sentence> sentences,
        List<Link> links) {

    private static final Block EMPTY =
            new Block(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public static Block paragraph(String text) {
        return new Block(
                List.of(text),
                EMPTY.notices,
                EMPTY.cards,
                EMPTY.definitions,
                EMPTY.plates,
                EMPTY.tables,
                EMPTY.sentences,
                EMPTY.links);
    }

    public static Block notice(Notice notice) {
        return new Block(
                EMPTY.paragraphs,
                List.of(notice),
                EMPTY.cards,
                EMPTY.definitions,
                EMPTY.plates,
                EMPTY.tables,
                EMPTY.sentences,
                EMPTY.links);
    }

    public static Block cards(List<Card> cards) {
        return new Block(
                EMPTY.paragraphs,
                EMPTY.notices,
                List.copyOf(cards),
                EMPTY.definitions,
                EMPTY.plates,
                EMPTY.tables,
                EMPTY.sentences,
                EMPTY.links);
    }

    public static Block definition(Definition definition) {
        return new Block(
                EMPTY.paragraphs,
                EMPTY.notices,
                EMPTY.cards,
                List.of(definition),
                EMPTY.plates,
                EMPTY.tables,
                EMPTY.sentences,
                EMPTY.links);
    }

    public static Block plate(Plate plate) {
        return new Block(
                EMPTY.paragraphs,
                EMPTY.notices,
                EMPTY.cards,
                EMPTY.definitions,
                List.of(plate),
                EMPTY.tables,
                EMPTY.sentences,
                EMPTY.links);
    }

    public static Block table(Table table) {
        return new Block(
                EMPTY.paragraphs,
                EMPTY.notices,
                EMPTY.cards,
                EMPTY.definitions,
                EMPTY.plates,
                List.of(table),
                EMPTY.sentences,
                EMPTY.links);
    }

    public static Block sentences(List<Sentence> sentences) {
        return new Block(
                EMPTY.paragraphs,
                EMPTY.notices,
                EMPTY.cards,
                EMPTY.definitions,
                EMPTY.plates,
                EMPTY.tables,
                List.copyOf(sentences),
                EMPTY.links);
    }

    public static Block links(List<Link> links) {
        return new Block(
                EMPTY.paragraphs,
                EMPTY.notices,
                EMPTY.cards,
                EMPTY.definitions,
                EMPTY.plates,
                EMPTY.tables,
                EMPTY.sentences,
                List.copyOf(links));
    }
}
