package id.sigi.app.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.app.console.Console;
import id.sigi.programme.fault.RequestFault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is thrown, a user reads problem, reason and remedy, and never a stack trace, a class path or what an engine said of a row. */
@Tag("kernel")
class FailureTest {
    private static final String SECRET = "value 3273014101900001 of the row";

    private record Told(int code, String text) {}

    private static Told tell(Throwable thrown) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        int code = Failure.tell(new Console(stream, stream, Console.Kind.PIPE), thrown);
        return new Told(code, said.toString(StandardCharsets.UTF_8));
    }

    private static Throwable engine(String message) {
        return new IllegalStateException("Job aborted: " + SECRET, new RuntimeException(message));
    }

    /** As standard output is when a disk is full: the stream itself says nothing. */
    @Test
    void aResultThatWasNotPrintedIsAFailure() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream full = new PrintStream(new FullDisk(), true, StandardCharsets.UTF_8);
        Console console = new Console(full, new PrintStream(said, true, StandardCharsets.UTF_8), Console.Kind.PIPE);
        assertEquals(0, Failure.checkPrinted(console, 0));
        console.line("a row of a table");
        assertEquals(Failure.FAILED, Failure.checkPrinted(console, 0));
        assertTrue(said.toString(StandardCharsets.UTF_8).startsWith("Not all of the result was printed."));
    }

    private static final class FullDisk extends OutputStream {
        @Override
        public void write(int character) throws IOException {
            throw new IOException("No space left on device");
        }
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(new OutOfMemoryError("Java heap space"), "There is not enough memory"),
                Arguments.of(new OutOfMemoryError("Metaspace"), "There is not enough memory"),
                Arguments.of(
                        engine("Lost task 0.0: java.lang.OutOfMemoryError: Java heap space"),
                        "There is not enough memory"),
                Arguments.of(
                        engine("[UNABLE_TO_ACQUIRE_MEMORY] Unable to acquire 65536 bytes"),
                        "There is not enough memory"),
                Arguments.of(
                        new OutOfMemoryError("unable to create native thread: possibly out of memory"),
                        "The system lets this program start no more threads"),
                Arguments.of(
                        new FileSystemException("a", null, "Too many open files"),
                        "The system lets this program open no more files"),
                Arguments.of(
                        new NoClassDefFoundError("x").initCause(new IOException("Too many open files")),
                        "The system lets this program open no more files"),
                Arguments.of(new StackOverflowError(), "Something in the request is nested too deeply"),
                Arguments.of(new BindException("Cannot assign requested address"), "The engine cannot use the network"),
                Arguments.of(
                        engine("Service 'sparkDriver' failed after 16 retries"), "The engine cannot use the network"),
                Arguments.of(new FileSystemException("a", null, "No space left on device"), "The disk is full"),
                Arguments.of(engine("java.io.IOException: Read-only file system"), "The disk cannot be written"),
                Arguments.of(
                        new InternalError("java.lang.reflect: Fontconfig head is null"), "Figures cannot be drawn"),
                Arguments.of(new NoClassDefFoundError("org/x/Y"), "The program is not complete"),
                Arguments.of(engine("anything"), "The run failed, and nothing was published"),
                Arguments.of(new AssertionError(SECRET), "The run failed, and nothing was published"),
                Arguments.of(new NullPointerException(), "The run failed, and nothing was published"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void saysProblemReasonAndRemedy(Throwable thrown, String problem) {
        Told told = tell(thrown);
        assertEquals(1, told.code());
        assertTrue(told.text().startsWith(problem), told.text());
        assertTrue(told.text().contains("\n  Why:  ") && told.text().contains("\n  Fix:  "), told.text());
        assertFalse(told.text().contains("3273014101900001"), told.text());
        assertFalse(told.text().contains("\tat "), told.text());
        assertEquals(3, told.text().lines().count());
    }

    @Test
    void aBadRequestIsFoundUnderWhatWasWrappedAroundIt() {
        Told told = tell(new ExecutionException(
                new IllegalStateException(new RequestFault("It is wrong", "for a reason", "Correct it"))));
        assertEquals(new Told(2, "It is wrong.\n  Why:  for a reason.\n  Fix:  Correct it.\n"), told);
    }

    @Test
    void causesThatGoInCirclesComeToAnEnd() {
        RuntimeException one = new RuntimeException();
        RuntimeException two = new RuntimeException(one);
        one.initCause(two);
        assertEquals(1, tell(two).code());
    }

    @Test
    void theWordsNameOurOwnCode() {
        Throwable thrown = new IllegalStateException(SECRET);
        assertTrue(tell(thrown).text().contains("IllegalStateException in id.sigi.app.process.FailureTest."));
    }
}
