package id.sigi.app.job.evaluation;

import id.sigi.app.key.DataDigest;
import id.sigi.lake.Lake;
import id.sigi.lake.csv.CsvForm;
import id.sigi.lake.session.LakeSession;
import id.sigi.lake.source.UserData;
import id.sigi.lake.source.UserTable;
import id.sigi.methods.estimate.TableVersion;
import id.sigi.methods.plan.EvaluationPlan;
import id.sigi.methods.plan.data.CsvSettings;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.fault.RequestFault;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The rows that a plan looks at, and what they are.
 *
 * @param rows the rows
 * @param version table and version or fingerprint; the study counts the rows
 */
record PlanData(Dataset<Row> rows, TableVersion version) {
    /** A user's table as it is now. */
    static PlanData ofFile(LakeSession session, UserData file) {
        UserTable table = file.read(session);
        return of(table, DataDigest.of(table.fingerprint()));
    }

    /**
     * What lies at a path, written as a plan says.
     *
     * @throws RequestFault if nothing lies there that a plan can read
     */
    static UserData file(Path file, EvaluationPlan plan) {
        return UserData.at(file, plan.rows().findCsv().map(PlanData::form));
    }

    private static CsvForm form(CsvSettings said) {
        return new CsvForm(
                said.findSeparator(),
                said.findDecimal().orElse('.'),
                said.findThousands(),
                said.findEncoding(),
                said.missing());
    }

    /**
     * A user's table as it was.
     *
     * @throws RequestFault if it is no longer what it was, as far as that can be told, see {@link DataDigest}
     */
    static PlanData ofFileAgain(LakeSession session, UserData file, TableVersion then) {
        if (!DataDigest.isKeyed(then.version())) {
            return of(file.readAgain(session, then.version()), then.version());
        }
        UserTable table = file.read(session);
        if (!DataDigest.isSame(then.version(), table.fingerprint()).orElse(true)) {
            throw new RequestFault(
                    "the data at " + file.path() + " is not what was read then",
                    "its keyed digest is another one",
                    "Name the file as it was with --data");
        }
        return of(table, then.version());
    }

    private static PlanData of(UserTable table, String version) {
        return new PlanData(
                table.rows(), new TableVersion(table.path().getFileName().toString(), version, 0));
    }

    /**
     * The newest version of the panel that a plan names.
     *
     * @throws RequestFault if the plan names none, or the lake has it not
     */
    static PlanData ofLake(Lake lake, EvaluationPlan plan) {
        demandTable(lake.root(), plan);
        TableContract contract = table(plan);
        long version = lake.version(contract);
        TableVersion read = new TableVersion(contract.qualifiedName(), Long.toString(version), 0);
        return new PlanData(lake.readAt(contract, version), read);
    }

    /**
     * Refuses a plan whose panel is not in a lake, without an engine and without making the lake.
     *
     * @return names of the panel's columns
     * @throws RequestFault if the plan names none, or the lake has it not
     */
    static List<String> demandTable(Path lake, EvaluationPlan plan) {
        TableContract contract = table(plan);
        if (!Lake.holds(lake, contract)) {
            throw new RequestFault(
                    "There is no table " + contract.qualifiedName() + " in "
                            + lake.toAbsolutePath().normalize(),
                    "the plan reads it and no --data was given",
                    "Name the lake with --lake, for example out/default/lake, where sigi run puts one, or a file with"
                            + " --data");
        }
        return contract.columns().stream().map(Field::name).toList();
    }

    /**
     * A panel at the version at which it was read.
     *
     * @throws RequestFault if that version was vacuumed or forgotten
     */
    static PlanData ofLakeAgain(Lake lake, TableVersion then) {
        TableContract contract = TableContracts.gold().stream()
                .filter(table -> table.qualifiedName().equals(then.table()))
                .findFirst()
                .orElseThrow(() -> unknown("The result", then.table()));
        return new PlanData(
                lake.readWhole(contract, PinnedGold.number(then)), new TableVersion(then.table(), then.version(), 0));
    }

    private static TableContract table(EvaluationPlan plan) {
        String name = plan.findTable()
                .orElseThrow(() -> new RequestFault(
                        "The plan " + plan.id() + " has no data",
                        "it names no table and no --data was given",
                        "Name a file or a Delta table with --data"));
        return TableContracts.gold().stream()
                .filter(table -> table.qualifiedName().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown("The plan " + plan.id(), name));
    }

    private static RequestFault unknown(String who, String table) {
        return new RequestFault(
                who + " reads an unknown table " + table,
                "the lake's panels are "
                        + TableContracts.gold().stream()
                                .map(TableContract::qualifiedName)
                                .collect(Collectors.joining(", ")),
                "Correct rows.data in the plan, or name a file with --data");
    }
}
