package id.sigi.app.job.sample;

import id.sigi.app.job.folder.TemporaryFolder;
import id.sigi.app.job.result.ResultFolder;
import id.sigi.lake.session.LakeSession;
import id.sigi.lake.session.LakeSettings;
import id.sigi.lake.source.UserData;
import id.sigi.methods.sampling.Allocation;
import id.sigi.methods.sampling.DrawnUnit;
import id.sigi.methods.sampling.FrameUnit;
import id.sigi.methods.sampling.SystematicSample;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.expression.PlanColumns;
import id.sigi.studies.input.DriverLimit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/** Draws a sample from a list of a user and writes it with its weights. */
public final class SampleJob {
    private static final String HEAD = "unit,stratum,measure,inclusion_probability,weight,population\n";

    /**
     * What to draw.
     *
     * @param frame the list: a file that plans read
     * @param unit column of the unit's name
     * @param stratum column of the stratum; empty for one stratum
     * @param measure column of the measure of size; empty for equal probabilities
     * @param size units to draw
     * @param allocation how they are divided among strata
     * @param seed of the draw
     * @param out file of the sample; empty to write none
     */
    public record Request(
            Path frame,
            String unit,
            Optional<String> stratum,
            Optional<String> measure,
            int size,
            Allocation allocation,
            long seed,
            Optional<Path> out) {}

    /** @throws RequestFault if the list cannot be read, or gives no such sample */
    public List<DrawnUnit> run(Request request, int cores) {
        request.out().filter(Files::exists).ifPresent(file -> {
            throw new RequestFault(
                    "The file " + file + " is there already",
                    "a sample that was drawn is not drawn over",
                    "Name another file with --out");
        });
        List<FrameUnit> units = new ArrayList<>();
        try (TemporaryFolder temporary = TemporaryFolder.make();
                LakeSession session = LakeSession.open(LakeSettings.of(cores, temporary.path()))) {
            PlanColumns columns =
                    PlanColumns.of(UserData.at(request.frame()).read(session).rows());
            for (Row row : rows(columns, request)) {
                units.add(unit(row));
            }
        }
        checkNames(units);
        List<DrawnUnit> drawn = draw(units, request);
        request.out().ifPresent(file -> ResultFolder.write(file, csv(drawn)));
        return drawn;
    }

    private static List<Row> rows(PlanColumns columns, Request request) {
        Column stratum = request.stratum()
                .map(name -> columns.column("--strata", name).cast(DataTypes.StringType))
                .orElse(functions.lit(""));
        Column measure =
                request.measure().map(name -> columns.number("--measure", name)).orElse(functions.lit(1.0));
        long count = columns.rows().count();
        DriverLimit.check(count, "the list");
        return columns.rows()
                .select(columns.column("--unit", request.unit()).cast(DataTypes.StringType), stratum, measure)
                .collectAsList();
    }

    private static FrameUnit unit(Row row) {
        if (row.isNullAt(0) || row.isNullAt(1) || row.isNullAt(2) || !(row.getDouble(2) > 0)) {
            throw refused(
                    "a unit has no name, no stratum, or no measure above zero: " + row.get(0),
                    "Complete the list; a unit without a measure cannot be drawn in proportion to it");
        }
        return new FrameUnit(row.getString(0), row.getString(1), row.getDouble(2));
    }

    private static void checkNames(List<FrameUnit> units) {
        Set<String> names = new HashSet<>();
        for (FrameUnit unit : units) {
            if (!names.add(unit.name())) {
                throw refused(unit.name() + " is in the list twice", "Keep one row per unit");
            }
        }
    }

    private static List<DrawnUnit> draw(List<FrameUnit> units, Request request) {
        try {
            return SystematicSample.draw(units, request.size(), request.allocation(), request.seed());
        } catch (IllegalArgumentException fault) {
            throw new RequestFault(
                    "The sample cannot be drawn", fault.getMessage(), "Ask for another --size, or fewer strata", fault);
        }
    }

    private static RequestFault refused(String reason, String remedy) {
        return new RequestFault("The sample cannot be drawn", reason, remedy);
    }

    private static String csv(List<DrawnUnit> drawn) {
        StringBuilder text = new StringBuilder(HEAD);
        drawn.forEach(one -> text.append(quoted(one.unit().name()))
                .append(',')
                .append(quoted(one.unit().stratum()))
                .append(',')
                .append(one.unit().size())
                .append(',')
                .append(one.probability())
                .append(',')
                .append(one.weight())
                .append(',')
                .append(one.population())
                .append('\n'));
        return text.toString();
    }

    private static String quoted(String cell) {
        return cell.matches("[^,\"\n\r]*") ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
