package id.sigi.app.command;

import id.sigi.app.command.option.DatabaseOptions;
import id.sigi.app.command.option.KeyOptions;
import id.sigi.app.command.option.LakeOptions;
import id.sigi.app.console.Console;
import id.sigi.app.process.ShutdownSignal;
import id.sigi.app.process.Stages;
import id.sigi.ingestion.Ingestion;
import id.sigi.ingestion.IngestionRequest;
import id.sigi.ingestion.files.folder.SourceFolder;
import id.sigi.ingestion.follow.FolderFollower;
import id.sigi.ingestion.landing.IngestionSummary;
import id.sigi.ingestion.outbox.OutboxLanding;
import id.sigi.ingestion.outbox.OutboxSource;
import id.sigi.lake.Lake;
import id.sigi.programme.fault.RequestFault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sigi ingest}: events of any source into a lake that stays. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Lands events in a lake: a folder of files (JSON Lines or CSV, also behind gzip or zstd, and Parquet), or a ledger's outbox.",
            "The lake holds each event once, whatever is sent again or interrupted; rows that are not accepted go to quarantine with the reason."
        },
        footer = {
            "",
            "Examples:",
            "  sigi ingest landing/ --lake out/lake",
            "  sigi ingest landing/ --follow             keeps landing what arrives, until Ctrl-C",
            "  sigi ingest landing/ --follow --catch-up  lands what is there and ends",
            "  sigi ingest --outbox jdbc:postgresql://localhost/ledger --outbox-user reader",
            "",
            "Exit codes: 0 all read, 1 the run failed, 2 the request was wrong or some files could not be read (the rest has landed).",
        })
public final class IngestCommand implements Callable<Integer> {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int MOST_SOURCES = 40;

    private final Console console;
    private boolean isAllRead = true;

    @Parameters(paramLabel = "DIR", arity = "0..1", description = "Folder of event files.")
    private Path folder;

    @Mixin
    private DatabaseOptions outbox = new DatabaseOptions();

    @Option(names = "--follow", description = "Go on and land new events as they arrive.")
    private boolean isFollowing;

    @Option(names = "--catch-up", description = "With --follow: end when every event that is there has landed.")
    private boolean isCatchingUp;

    @Option(
            names = "--every-source",
            description = "Print a line for each source, also beyond the first " + MOST_SOURCES + ".")
    private boolean isEverySource;

    /** Hidden, like the next one: how much is landed in one go matters to who wants more commits than few rows would make. */
    @Option(names = "--page-rows", hidden = true)
    private int pageRows = OutboxLanding.PAGE_ROWS;

    @Option(names = "--files-per-batch", hidden = true)
    private int filesPerBatch = FolderFollower.FILES_PER_BATCH;

    @Mixin
    private LakeOptions lake = new LakeOptions();

    @Mixin
    private KeyOptions key = new KeyOptions();

    IngestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        checkSource();
        IngestionRequest request = IngestionRequest.of(key.key(console), InstantSource.system());
        ShutdownSignal.say("What has landed stays, each event once: run the same command again to land the rest.");
        Function<Lake, Lake> work = opened -> {
            land(opened, new Ingestion(opened, request));
            return opened;
        };
        // Who follows for days leaves others their turn between two batches.
        if (isFollowing && !isCatchingUp) {
            lake.open(work);
        } else {
            Stages.of(console).watch("Land events", () -> lake.write(work));
        }
        return isAllRead ? 0 : SigiCommand.WRONG_REQUEST;
    }

    private void checkSource() {
        if ((folder == null) == outbox.findAddress().isEmpty()) {
            throw new RequestFault(
                    "There is nothing to land",
                    folder == null
                            ? "neither a folder nor --outbox was named"
                            : "a folder and --outbox were both named",
                    "Name one of them; see sigi ingest --help");
        }
        if (folder != null) {
            SourceFolder.demand(folder);
        }
        if (isCatchingUp && !isFollowing) {
            throw new RequestFault(
                    "Nothing is followed", "--catch-up says when following ends", "Add --follow, or leave it out");
        }
    }

    private void land(Lake opened, Ingestion ingestion) {
        if (outbox.findAddress().isPresent()) {
            outbox(opened, ingestion);
        } else if (isFollowing) {
            follow(opened, ingestion);
        } else {
            tell(ingestion.folder(folder));
        }
    }

    private void follow(Lake opened, Ingestion ingestion) {
        FolderFollower follower = new FolderFollower(opened, ingestion, folder, filesPerBatch);
        if (isCatchingUp) {
            follower.follow(FolderFollower.Until.CAUGHT_UP, this::tell);
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(follower::stop));
        console.progress("Following " + folder + " ...");
        follower.follow(FolderFollower.Until.STOPPED, this::tell);
    }

    private void outbox(Lake opened, Ingestion ingestion) {
        String address = outbox.findAddress().orElseThrow();
        try (OutboxSource source = OutboxSource.open(outbox.name(), address, outbox.credentials())) {
            OutboxLanding landing = new OutboxLanding(opened, ingestion, source, pageRows);
            Optional<IngestionSummary> all = landing.catchUp(this::tell);
            if (all.isEmpty()) {
                console.line("Nothing new in the outbox " + source.name());
            }
            while (isFollowing && !isCatchingUp && isTimeToLookAgain()) {
                landing.catchUp(this::tell);
            }
        }
    }

    /** Waits a while between two looks; whether it was not interrupted. A process that is ended meanwhile leaves nothing half done. */
    private static boolean isTimeToLookAgain() {
        try {
            Thread.sleep(PAUSE.toMillis());
            return true;
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void tell(IngestionSummary summary) {
        new IngestionTable(console, isEverySource ? Integer.MAX_VALUE : MOST_SOURCES).print(summary);
        isAllRead &= summary.unread().isEmpty();
    }
}
