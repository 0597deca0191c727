package id.sigi.lake.session;

import com.sun.management.UnixOperatingSystemMXBean;
import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;

/** What the engine needs of the machine, asked before it starts: it would fail in its middle, each time in other words. */
final class SparkRequirements {
    /** The engine refuses to start below 450 MB, and below this the smallest scenario ends in the middle. */
    static final long LEAST_HEAP = 640L << 20;

    /** The program's own archives alone are two hundred, and a table of events is written into ninety files at once. */
    static final long LEAST_HANDLES = 512;

    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int PATIENCE_MILLIS = 2_000;
    private static final long MEGABYTE = 1L << 20;
    /** Of the heap that was asked for a little is not counted. */
    private static final double COUNTED = 0.95;

    private SparkRequirements() {}

    /** @throws RequestFault if there is not enough memory, too few file handles, or no address to listen on */
    static void check() {
        checkHeap(Runtime.getRuntime().maxMemory());
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
            checkHandles(system.getMaxFileDescriptorCount());
        }
        checkLoopback();
    }

    static void checkHeap(long most) {
        if (most < LEAST_HEAP * COUNTED) {
            throw new RequestFault(
                    "There is not enough memory",
                    String.format(
                            Locale.ROOT,
                            "Java may use %,d MB and the engine needs %,d MB at least",
                            most / MEGABYTE,
                            LEAST_HEAP / MEGABYTE),
                    "Give it more, for example: SIGI_JAVA_OPTS=-Xmx2g sigi ...; runs of a hundred thousand rows need 1 GB,"
                            + " those of ten million 8 GB");
        }
    }

    static void checkHandles(long most) {
        if (most >= 0 && most < LEAST_HANDLES) {
            throw new RequestFault(
                    "This program may open too few files",
                    "the limit is " + most + " open files, and the engine needs " + LEAST_HANDLES + " at least",
                    "Raise it and run again, for example: ulimit -n 4096");
        }
    }

    private static void checkLoopback() {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getByAddress(LOOPBACK));
                Socket calling = new Socket()) {
            // An interface that is down lets a program listen, and nobody gets through to it.
            calling.connect(listening.getLocalSocketAddress(), PATIENCE_MILLIS);
        } catch (IOException fault) {
            throw new RequestFault(
                    "The engine cannot use the network of this machine",
                    "it talks to itself on 127.0.0.1, and the system does not let it",
                    "Bring the loopback interface up (ip link set lo up), or allow this program to use it",
                    fault);
        }
    }
}
