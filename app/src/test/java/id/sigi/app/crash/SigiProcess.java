package id.sigi.app.crash;

import id.sigi.app.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The program in a process of its own, with this one's class path and Java options and with a folder for its temporary files. It is killed
 * when it is closed.
 */
final class SigiProcess implements AutoCloseable {
    /** Key of the pseudonyms, also for who looks at what was written. */
    static final String KEY = "5a".repeat(32);

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final long GLANCE_MILLIS = 10;
    /** The engine makes this folder in its work folder as soon as it is there. */
    private static final String SIGN = "blockmgr-";

    private final Process process;
    private final Path temporary;
    private final Path said;

    private SigiProcess(Process process, Path temporary, Path said) {
        this.process = process;
        this.temporary = temporary;
        this.said = said;
    }

    /** Starts the program; what it says goes to a file in the folder, temporary files below it. */
    static SigiProcess start(Path folder, String... arguments) {
        return start(folder, PackedClasses.ofThisProcess().archived(), arguments);
    }

    /** Runs the program to its end once, so that it starts quicker from then on. */
    static void rehearse(Path folder, String... arguments) throws IOException, InterruptedException {
        PackedClasses classes = PackedClasses.ofThisProcess();
        if (!classes.isArchived()) {
            try (SigiProcess process = start(folder, classes.archiving(), arguments)) {
                process.succeed();
            }
        }
    }

    private static SigiProcess start(Path folder, List<String> options, String... arguments) {
        try {
            Path temporary = Files.createTempDirectory(folder, "passing-");
            Path said = Files.createTempFile(folder, "said-", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command(temporary, options, arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            builder.environment().put("SIGI_PSEUDONYM_KEY", KEY);
            builder.environment().put("SIGI_DEBUG", "1");
            return new SigiProcess(builder.start(), temporary, said);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static List<String> command(Path temporary, List<String> options, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(SigiProcess::isForEverybody)
                .forEach(command::add);
        command.addAll(options);
        command.addAll(List.of("-Xmx1g", "-Djava.io.tmpdir=" + temporary));
        // Passing files can then be searched; the format of tables is not touched by these.
        command.addAll(List.of("-Dspark.shuffle.compress=false", "-Dspark.shuffle.spill.compress=false"));
        command.addAll(List.of("-Dspark.broadcast.compress=false", "-Dspark.checkpoint.compress=false"));
        command.addAll(List.of("-cp", PackedClasses.ofThisProcess().path(), Main.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static boolean isForEverybody(String option) {
        return option.startsWith("--add-opens")
                || option.startsWith("-XX:")
                || option.startsWith("-Duser.")
                || option.startsWith("-Dio.netty.")
                || option.startsWith("-Djdk.");
    }

    /** Waits until the engine is there, or the process has ended. */
    void awaitSession() throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (process.isAlive() && !hasSession()) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new AssertionError("the engine never came: " + said());
            }
            Thread.sleep(GLANCE_MILLIS);
        }
    }

    private boolean hasSession() throws IOException {
        try (Stream<Path> inside = Files.walk(temporary, 3)) {
            return inside.anyMatch(path -> path.getFileName().toString().startsWith(SIGN));
        } catch (UncheckedIOException | NoSuchFileException vanished) {
            return false;
        }
    }

    /** Whether it ended by itself within some time. */
    boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Waits until it has ended by itself, which it must do well. */
    void succeed() throws IOException, InterruptedException {
        if (!endsWithin(PATIENCE)) {
            throw new AssertionError("it never came to its end: " + said());
        }
        if (process.exitValue() != 0) {
            throw new AssertionError("exit code " + process.exitValue() + ": " + said());
        }
    }

    /** SIGKILL: nothing of the process runs any more, no hook and no finally. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /**
     * Lets it run in steps of less than a millisecond and kills it, standing still, once something holds: what is over too soon to be seen while it
     * runs.
     *
     * @param test a condition of the shell
     * @return whether it was killed so and did not end before
     */
    boolean killStepwise(String test) throws IOException, InterruptedException {
        String steps = "exec 9<> <(:); while kill -STOP $0; do if " + test
                + "; then kill -KILL $0; exit 0; fi; kill -CONT $0; read -r -t 0.0005 -u 9; done 2> /dev/null; exit 1";
        Process stepping = new ProcessBuilder("bash", "-c", steps, Long.toString(process.pid())).start();
        boolean isKilled = stepping.waitFor() == 0;
        process.waitFor();
        return isKilled;
    }

    /** What it said so far, on both of its streams. */
    String said() throws IOException {
        return Files.readString(said);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
