package id.sigi.lake.sas;

import id.sigi.lake.labelled.FileBytes;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** The pages of a file, one in memory at a time. */
final class SasPages {
    private static final int KIND_MASK = 0x0F00;
    private static final int DATA = 0x0100;
    private static final int MIXED = 0x0200;
    private static final int PACKED_INDEX = 0x9000;
    private static final int CUT = 1;
    private static final int PACKED = 4;
    private static final int ALIGNMENT = 8;

    private final Path path;
    private final SasHeader header;

    SasPages(Path path, SasHeader header) {
        this.path = path;
        this.header = header;
    }

    /** Who takes the parts of pages. */
    interface Taker {
        /** A subheader. */
        void description(PageBytes part);

        /** A row that stands in a subheader, packed or not. */
        void single(PageBytes row, boolean isPacked);

        /**
         * Rows one behind the other.
         *
         * @param count how many the page says; below zero where the page has as many as the file's description says of mixed pages
         * @param rows from the first row to the page's end
         */
        void rows(long count, PageBytes rows);

        /** Whether to go on with the next page. */
        boolean isWanting();
    }

    void forEach(FileBytes bytes, Taker taker) {
        byte[] page = new byte[header.page()];
        ByteBuffer buffer = ByteBuffer.wrap(page).order(header.order());
        bytes.seek(header.start(), "its pages");
        for (long at = 0; at < header.pages() && taker.isWanting(); at++) {
            bytes.read(page, 0, page.length, "a page");
            page(new PageBytes(path, buffer, header.isWide()), taker);
        }
    }

    private void page(PageBytes page, Taker taker) {
        int start = 4 * page.word();
        int kind = page.u16(start);
        int blocks = page.u16(start + 2L);
        int subheaders = page.u16(start + 4L);
        int first = start + ALIGNMENT;
        if ((kind & KIND_MASK) == DATA) {
            taker.rows(blocks, page.part(first, page.length() - first));
        } else if ((kind & PACKED_INDEX) != PACKED_INDEX) {
            long end = subheaders(page, first, subheaders, taker);
            if ((kind & KIND_MASK) == MIXED) {
                long rows = end + (ALIGNMENT - end % ALIGNMENT) % ALIGNMENT;
                taker.rows(-1, page.part(rows, page.length() - rows));
            }
        }
    }

    /** Place, length, how it is packed, and whether it is a row. */
    private static long subheaders(PageBytes page, int first, int count, Taker taker) {
        int word = page.word();
        int pointer = 3 * word;
        for (int i = 0; i < count; i++) {
            long at = first + (long) pointer * i;
            long length = page.word(at + word);
            int packing = page.u8(at + 2L * word);
            if (length == 0 || packing == CUT) {
                continue;
            }
            PageBytes part = page.part(page.word(at), length);
            if (packing == PACKED) {
                taker.single(part, true);
            } else if (SasDescription.isDescription(part)) {
                taker.description(part);
            } else if (page.u8(at + 2L * word + 1) == 1) {
                taker.single(part, false);
            }
        }
        return first + (long) pointer * count;
    }
}
