package id.sigi.lake.sas;

import id.sigi.lake.labelled.FileDamage;
import id.sigi.lake.labelled.LabelledFile;
import id.sigi.lake.labelled.RowSink;
import id.sigi.lake.labelled.TextForm;
import id.sigi.lake.labelled.Variable;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;

/** Hands the rows of pages on. */
final class SasRows implements SasPages.Taker {
    /** Days from the beginning of 1960 to that of 1970. */
    private static final double DAYS_TO_1970 = 3653;

    private static final double SECONDS_TO_1970 = DAYS_TO_1970 * 86_400;
    private static final double MICROS_OF_SECOND = 1e6;
    private static final int TAG_PLACE = 40;
    private static final int LETTERS = 26;

    private final Path path;
    private final SasDescription description;
    private final List<Variable> variables;
    private final List<SasDescription.Storage> storages;
    private final TextForm form;
    private final boolean isLittle;
    private final RowSink sink;
    private final byte[] row;
    private long count;

    SasRows(Path path, SasHeader header, SasDescription description, List<Variable> variables, RowSink sink) {
        this.path = path;
        this.description = description;
        this.variables = variables;
        this.storages = description.storages();
        this.form = header.form(path);
        this.isLittle = header.order() == ByteOrder.LITTLE_ENDIAN;
        this.sink = sink;
        this.row = new byte[description.rowLength()];
    }

    long count() {
        return count;
    }

    @Override
    public boolean isWanting() {
        return count < description.rows();
    }

    @Override
    public void description(PageBytes part) {
        // It was read before.
    }

    @Override
    public void single(PageBytes part, boolean isPacked) {
        if (isPacked) {
            description.compression().unpack(path, part.copied(), row);
        } else {
            part.part(0, row.length).bytes().get(0, row);
        }
        row();
    }

    @Override
    public void rows(long said, PageBytes rows) {
        long here = Math.min(said < 0 ? description.mixedRows() : said, description.rows() - count);
        if (here > rows.length() / row.length) {
            throw FileDamage.of(path, "a page says that it holds more rows than fit");
        }
        for (long i = 0; i < here; i++) {
            rows.bytes().get((int) (i * row.length), row);
            row();
        }
    }

    private void row() {
        if (count == description.rows()) {
            throw FileDamage.of(path, "it holds more rows than it announces");
        }
        for (int at = 0; at < storages.size(); at++) {
            SasDescription.Storage storage = storages.get(at);
            if (storage.isNumber()) {
                number(at, bits(storage));
            } else {
                text(at, storage);
            }
        }
        sink.endRow();
        count++;
    }

    /** A number may have lost its least bytes. */
    private long bits(SasDescription.Storage storage) {
        long bits = 0;
        for (int i = 0; i < storage.length(); i++) {
            int at = isLittle ? storage.place() + storage.length() - 1 - i : storage.place() + i;
            bits = bits << Byte.SIZE | (row[at] & 0xFF);
        }
        return bits << (Byte.SIZE * (Double.BYTES - storage.length()));
    }

    private void number(int at, long bits) {
        double value = Double.longBitsToDouble(bits);
        if (Double.isFinite(value)) {
            sink.number(
                    at,
                    switch (variables.get(at).kind()) {
                        case DATE -> value - DAYS_TO_1970;
                        case DATETIME -> (value - SECONDS_TO_1970) * MICROS_OF_SECOND;
                        case NUMBER, TEXT -> value;
                    });
        } else {
            sink.missing(at, code((int) (~(bits >> TAG_PLACE) & 0xFF)));
        }
    }

    /** {@code .A} to {@code .Z} and {@code ._}, as SAS numbers them or by their letter; whatever else is no number is the plain missing value. */
    private static String code(int tag) {
        if (tag == 0 || tag == '_') {
            return "._";
        }
        if (tag >= 2 && tag < 2 + LETTERS) {
            return "." + (char) ('A' + tag - 2);
        }
        return tag >= 'A' && tag <= 'Z' ? "." + (char) tag : LabelledFile.NO_VALUE;
    }

    private void text(int at, SasDescription.Storage storage) {
        int length = storage.length();
        while (length > 0 && (row[storage.place() + length - 1] == ' ' || row[storage.place() + length - 1] == 0)) {
            length--;
        }
        if (length > 0) {
            sink.text(
                    at,
                    form.text(row, storage.place(), length, variables.get(at).name()));
        }
    }
}
