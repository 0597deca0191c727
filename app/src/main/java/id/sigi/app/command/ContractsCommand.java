package id.sigi.app.command;

import id.sigi.app.console.Console;
import id.sigi.app.console.TextTable;
import id.sigi.app.job.RegistryFile;
import id.sigi.app.job.folder.SchemaFolder;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.RawIdentifier;
import id.sigi.programme.contract.event.EventContract;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.contract.evolution.ContractEvolution;
import id.sigi.programme.fault.RequestFault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sigi contracts}: what events promise, for people and for partners' programs. */
@Command(
        name = "contracts",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Shows the contracts of events: all of them, or the fields of one.",
            "Writes the contracts as JSON Schema for partners, and compares them with a registry that was exported before."
        },
        footer = {
            "",
            "Examples:",
            "  sigi contracts                            every event",
            "  sigi contracts course.rated               one event's fields",
            "  sigi contracts course.rated.v1            those of an earlier version",
            "  sigi contracts --json-schema schemas/     a JSON Schema for each version of each event",
            "  sigi contracts --export agreed.json       what is promised now",
            "  sigi contracts --check agreed.json        is it still kept? exit code 2 if not",
        })
public final class ContractsCommand implements Callable<Integer> {
    private static final String PREFIX = "id.prakerja.";

    private final Console console;

    @ArgGroup
    private Task task = new Task();

    /** One task or none. */
    static final class Task {
        @Parameters(
                index = "0",
                paramLabel = "EVENT",
                description = "An event, for example course.rated, or one version of it, course.rated.v1.")
        private String event;

        @Option(
                names = "--json-schema",
                paramLabel = "DIR",
                description = "Write a JSON Schema (draft 2020-12) for each version of each event.")
        private Path schemas;

        @Option(
                names = "--export",
                paramLabel = "FILE",
                description = "Write the contract registry to a file, for a later --check.")
        private Path export;

        @Option(
                names = "--check",
                paramLabel = "FILE",
                description = "Compare this version's contracts with an exported contract registry.")
        private Path check;
    }

    ContractsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (task.event != null) {
            show(find(task.event));
        } else if (task.schemas != null) {
            int files = new SchemaFolder(task.schemas).write(EventContracts.list());
            console.line(
                    files + " files written to " + task.schemas.toAbsolutePath().normalize());
        } else if (task.export != null) {
            new RegistryFile(task.export).write(EventContracts.list());
            console.line("Written to " + task.export.toAbsolutePath().normalize());
        } else if (task.check != null) {
            check(task.check);
        } else {
            list();
        }
        return 0;
    }

    private void list() {
        TextTable table = new TextTable("event", "versions", "fields", "grain");
        EventContracts.list()
                .forEach(event -> table.add(
                        event.name().substring(PREFIX.length()),
                        versions(event),
                        Integer.toString(event.data().size()),
                        event.grain()));
        table.print(console);
    }

    private static String versions(EventContract event) {
        return event.versions().stream()
                .map(version -> Integer.toString(version.version()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static EventContract find(String named) {
        String type = named.startsWith(PREFIX) ? named : PREFIX + named;
        Optional<EventContract> version = EventContracts.find(type);
        Optional<EventContract> newest = EventContracts.list().stream()
                .filter(event -> event.name().equals(type))
                .findFirst();
        return version.or(() -> newest)
                .orElseThrow(() -> new RequestFault(
                        "There is no event " + named,
                        "no contract of that name or version is in the registry",
                        "Choose one that sigi contracts lists"));
    }

    private void show(EventContract event) {
        console.line(console.strong(event.type()) + ", " + event.grain());
        TextTable table = new TextTable("field", "type", "required", "unit", "meaning", "values");
        event.data()
                .forEach(field -> table.add(
                        field.name(),
                        field.type().name(),
                        field.isRequired() ? "yes" : "no",
                        field.unit(),
                        field.meaning(),
                        values(field)));
        table.print(console);
    }

    private static String values(Field field) {
        return switch (field.type()) {
            case CODE, CODES -> String.join(", ", field.allowed());
            case INTEGER, LONG, DOUBLE -> field.bounds().words();
            case PSEUDONYM ->
                "32 hexadecimal digits"
                        + RawIdentifier.findFor(field)
                                .map(raw -> ", or " + raw.field() + " in its place")
                                .orElse("");
            case DATE, TIMESTAMP -> field.notBefore().isEmpty() ? "" : "not before " + field.notBefore();
            case STRING, FREE_TEXT, BOOLEAN -> "";
        };
    }

    private void check(Path file) {
        ContractEvolution evolution = new RegistryFile(file).compare(EventContracts.list());
        List<ContractEvolution.Finding> breaking = evolution.breaking();
        if (breaking.isEmpty()) {
            console.line("Everything that " + file + " promises is kept");
            return;
        }
        String findings =
                breaking.stream().map(finding -> "\n    " + finding.words()).collect(Collectors.joining());
        throw new RequestFault(
                "This version of Sigi breaks what " + file + " promises",
                "of its promises, " + breaking.size() + " are not kept:" + findings,
                "Do as each of them says, or agree on the new contracts and export them");
    }
}
