package id.sigi.reports.page;

import java.util.List;

/**
 * One part of a page.
 *
 * @param id anchor, unique on its page
 * @param heading its heading
 * @param blocks its contents in order
 */
public record Section(String id, String heading, List<Block> blocks) {
    public Section {
        blocks = List.copyOf(blocks);
    }
}
