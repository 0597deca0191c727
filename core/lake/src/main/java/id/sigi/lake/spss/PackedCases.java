package id.sigi.lake.spss;

import id.sigi.lake.labelled.FileDamage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;

/** Cases of which each element of eight bytes is a code: a small number, blanks, no value, or an element that follows as it is. */
final class PackedCases implements CaseBytes {
    private static final int ELEMENT = 8;
    private static final int IGNORED = 0;
    private static final int END = 252;
    private static final int AS_IT_IS = 253;
    private static final int BLANKS = 254;
    private static final int NO_VALUE = 255;

    private final Path path;
    private final Source source;
    private final ByteOrder order;
    private final double bias;
    private final byte[] codes = new byte[ELEMENT];
    private int next = ELEMENT;

    /** Where the bytes come from. */
    interface Source {
        /** Reads so many bytes; false if there is none left. */
        boolean read(byte[] into, int at, int length);
    }

    PackedCases(Path path, Source source, ByteOrder order, double bias) {
        this.path = path;
        this.source = source;
        this.order = order;
        this.bias = bias;
    }

    @Override
    public boolean next(byte[] into) {
        ByteBuffer numbers = ByteBuffer.wrap(into).order(order);
        for (int at = 0; at < into.length; at += ELEMENT) {
            int code = code();
            if (code == END) {
                if (at > 0) {
                    throw FileDamage.cutOff(path, "a case");
                }
                return false;
            }
            switch (code) {
                case AS_IT_IS -> {
                    if (!source.read(into, at, ELEMENT)) {
                        throw FileDamage.cutOff(path, "a case");
                    }
                }
                case BLANKS -> Arrays.fill(into, at, at + ELEMENT, (byte) ' ');
                case NO_VALUE -> numbers.putDouble(at, SpssDictionary.SYSTEM_MISSING);
                default -> numbers.putDouble(at, code - bias);
            }
        }
        return true;
    }

    private int code() {
        int code = IGNORED;
        while (code == IGNORED) {
            if (next == ELEMENT) {
                if (!source.read(codes, 0, ELEMENT)) {
                    return END;
                }
                next = 0;
            }
            code = codes[next++] & 0xFF;
        }
        return code;
    }
}
