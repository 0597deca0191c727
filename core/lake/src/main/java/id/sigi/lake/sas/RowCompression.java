package id.sigi.lake.sas;

import id.sigi.lake.labelled.FileDamage;
import java.nio.file.Path;
import java.util.Arrays;

/** How rows are packed. */
enum RowCompression {
    NONE,
    /** COMPRESS=CHAR: runs of one byte. */
    RUNS,
    /** COMPRESS=BINARY: runs and repetitions, Ross Data Compression. */
    PATTERNS;

    private static final int NIBBLE = 4;
    private static final int LOW = 0x0F;
    private static final int FIRST_CONTROL = 0x8000;

    /** As the first block of texts says. */
    static RowCompression of(String texts) {
        if (texts.contains("SASYZCRL")) {
            return RUNS;
        }
        return texts.contains("SASYZCR2") ? PATTERNS : NONE;
    }

    /**
     * Unpacks a row.
     *
     * @param into as many bytes as a row has; bytes behind what the packed ones say are blank
     * @throws id.sigi.programme.fault.RequestFault if the packed bytes say more than a row, or end within a command
     */
    void unpack(Path path, byte[] packed, byte[] into) {
        try {
            int written = switch (this) {
                case NONE -> {
                    System.arraycopy(packed, 0, into, 0, into.length);
                    yield into.length;
                }
                case RUNS -> runs(packed, into);
                case PATTERNS -> patterns(packed, into);
            };
            if (written != into.length) {
                throw FileDamage.of(path, "a packed row gives " + written + " bytes, and a row has " + into.length);
            }
        } catch (IndexOutOfBoundsException fault) {
            throw FileDamage.of(path, "a packed row ends within a command or gives more than a row", fault);
        }
    }

    private static int runs(byte[] packed, byte[] into) {
        int at = 0;
        int written = 0;
        while (at < packed.length) {
            int command = packed[at] >> NIBBLE & LOW;
            int low = packed[at++] & LOW;
            boolean isLong = command <= 1 || (command >= 4 && command <= 7);
            int more = isLong ? (low << Byte.SIZE) + (packed[at++] & 0xFF) : low;
            int length = more + least(command);
            if (command <= 2 || (command >= 8 && command <= 11)) {
                System.arraycopy(packed, at, into, written, length);
                at += length;
            } else {
                boolean isGiven = command == 4 || command == 12;
                byte filler = isGiven ? packed[at++] : filler(command);
                Arrays.fill(into, written, written + length, filler);
            }
            written += length;
        }
        return written;
    }

    private static int least(int command) {
        return switch (command) {
            case 0 -> 64;
            case 1 -> 64 + 4096;
            case 2 -> 96;
            case 4 -> 18;
            case 5, 6, 7 -> 17;
            case 8 -> 1;
            case 9 -> 17;
            case 10 -> 33;
            case 11 -> 49;
            case 12 -> 3;
            case 13, 14, 15 -> 2;
            default -> throw new IndexOutOfBoundsException("an unknown command");
        };
    }

    private static byte filler(int command) {
        return switch (command) {
            case 5, 13 -> '@';
            case 6, 14 -> ' ';
            default -> 0;
        };
    }

    private static int patterns(byte[] packed, byte[] into) {
        int at = 0;
        int written = 0;
        int control = 0;
        int mask = 0;
        while (at < packed.length) {
            mask >>= 1;
            if (mask == 0) {
                control = (packed[at] & 0xFF) << Byte.SIZE | (packed[at + 1] & 0xFF);
                at += 2;
                mask = FIRST_CONTROL;
                if (at == packed.length) {
                    break;
                }
            }
            if ((control & mask) == 0) {
                into[written++] = packed[at++];
                continue;
            }
            int command = packed[at] >> NIBBLE & LOW;
            int low = packed[at++] & LOW;
            if (command <= 1) {
                int length = command == 0 ? low + 3 : low + ((packed[at++] & 0xFF) << NIBBLE) + 19;
                Arrays.fill(into, written, written + length, packed[at++]);
                written += length;
            } else {
                int back = low + 3 + ((packed[at++] & 0xFF) << NIBBLE);
                int length = command == 2 ? (packed[at++] & 0xFF) + 16 : command;
                written = repeat(into, written, back, length);
            }
        }
        return written;
    }

    /** Copies what stands some bytes before; what is copied may be copied again. */
    private static int repeat(byte[] into, int written, int back, int length) {
        for (int i = 0; i < length; i++) {
            into[written + i] = into[written + i - back];
        }
        return written + length;
    }
}
