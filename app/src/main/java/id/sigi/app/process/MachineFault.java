package id.sigi.app.process;

import id.sigi.programme.fault.RequestFault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a failure of the machine, other than of its disk, means to a user: found in the causes of whatever was thrown on its account. */
enum MachineFault {
    /** More threads than the system allows; Java reports it as a lack of memory. */
    THREADS(
            "The system lets this program start no more threads",
            "a limit on processes and threads was reached",
            "Raise the limit (ulimit -u, or that of the container) or use fewer cores with --cores",
            "unable to create (new )?native thread|Resource temporarily unavailable"),
    /** A heap that is too small, in whatever part of it. */
    MEMORY(
            "There is not enough memory for this work",
            "Java may use HEAP and needed more",
            "Give it more and run again, for example: SIGI_JAVA_OPTS=-Xmx4g sigi ...; " + Heap.NEEDS,
            "OutOfMemoryError|Java heap space|GC overhead limit|Metaspace|Direct buffer memory|Unable to acquire \\d+ bytes"
                    + "|System memory \\d+ must be at least|Cannot allocate memory|NOT_ENOUGH_MEMORY|UNABLE_TO_ACQUIRE_MEMORY"),
    /** Too few file handles. */
    HANDLES(
            "The system lets this program open no more files",
            "the limit on open files was reached",
            "Raise it and run again, for example: ulimit -n 4096",
            "Too many open files|EMFILE|ENFILE"),
    /** Something nested deeper than the stack is. */
    STACK(
            "Something in the request is nested too deeply",
            "the stack of a thread was used up, as by an expression with thousands of parentheses",
            "Simplify it; if it must be so, SIGI_JAVA_OPTS='-Xmx2g -Xss64m' gives a larger stack",
            "StackOverflowError"),
    /** No address to bind to. */
    NETWORK(
            "The engine cannot use the network of this machine",
            "it talks to itself on 127.0.0.1, and the system does not let it",
            "Bring the loopback interface up (ip link set lo up) or allow this program to use it",
            "BindException|NoRouteToHostException|ConnectException|Failed to connect to|Cannot assign requested address|Service '[a-zA-Z]+' failed after|UnknownHostException"
                    + "|Failed to bind to|Network is (down|unreachable)"),
    /** Drawing needs fonts. */
    FONTS(
            "Figures cannot be drawn on this machine",
            "Java finds no fonts",
            "Install fontconfig and a font, for example: apt-get install fontconfig fonts-dejavu-core",
            "Fontconfig|libfontmanager|libfreetype|libawt|FontManager|java\\.awt\\.|sun\\.font\\."),
    /** The program's own files are not all there. */
    PROGRAM(
            "The program is not complete",
            "a part of it is missing or cannot be read",
            "Build it anew: remove app/target/sigi.classpath and run sigi again",
            "NoClassDefFoundError|ClassNotFoundException|ZipException|UnsatisfiedLinkError|NoSuchMethodError");

    /** Stands for what Java may use. */
    private static final String HEAP = "HEAP";

    private static final int DEEPEST_CAUSE = 40;

    private final String problem;
    private final String reason;
    private final String remedy;
    private final Pattern sign;

    MachineFault(String problem, String reason, String remedy, String sign) {
        this.problem = problem;
        this.reason = reason;
        this.remedy = remedy;
        this.sign = Pattern.compile(sign);
    }

    /** The fault to tell the user, empty if no cause is a failure of the machine. */
    static Optional<RequestFault> explain(Throwable thrown) {
        return Arrays.stream(values())
                .filter(kind -> causes(thrown).anyMatch(kind::isSeenIn))
                .findFirst()
                .map(kind ->
                        new RequestFault(kind.problem, kind.reason.replace(HEAP, Heap.most()), kind.remedy, thrown));
    }

    /** A throwable, its causes and what was suppressed on the way, each once. */
    static Stream<Throwable> causes(Throwable thrown) {
        List<Throwable> found = new ArrayList<>();
        collect(thrown, found);
        return found.stream();
    }

    /** From the outside in, so that the first that fits is the one that says most. */
    private static void collect(Throwable thrown, List<Throwable> found) {
        boolean isNew = found.stream().noneMatch(earlier -> earlier == thrown);
        if (thrown != null && found.size() < DEEPEST_CAUSE && isNew) {
            found.add(thrown);
            collect(thrown.getCause(), found);
            for (Throwable suppressed : thrown.getSuppressed()) {
                collect(suppressed, found);
            }
        }
    }

    /** The engine hands on what a worker threw as text, so text is looked at. */
    private boolean isSeenIn(Throwable fault) {
        return sign.matcher(fault.getClass().getName() + ": " + fault.getMessage())
                .find();
    }
}
