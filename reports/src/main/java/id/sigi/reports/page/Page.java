package id.sigi.reports.page;

import java.util.List;

/**
 * One page.
 *
 * @param id name of its file without the ending
 * @param title heading of the page
 * @param lead what it answers, one or two sentences
 * @param sections its parts
 */
public record Page(String id, String title, String lead, List<Section> sections) {
    public Page {
        sections = List.copyOf(sections);
    }

    public String file() {
        return id + ".html";
    }
}
