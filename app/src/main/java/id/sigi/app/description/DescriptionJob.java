package id.sigi.app.description;

import id.sigi.app.job.folder.TemporaryFolder;
import id.sigi.lake.labelled.LabelledReader;
import id.sigi.lake.labelled.RowSink;
import id.sigi.lake.labelled.Variable;
import id.sigi.lake.session.LakeSession;
import id.sigi.lake.session.LakeSettings;
import id.sigi.lake.source.UserData;
import id.sigi.programme.fault.RequestFault;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads a file once and describes its variables; the engine is started only for tables that need it. */
public final class DescriptionJob {
    /** Below it a count protects nobody. */
    private static final int LEAST = 3;

    private static final int VALUES_IN_ALL = 4_000_000;
    private static final int FEWEST_DISTINCT = 20;
    private static final int MOST_DISTINCT = 2_000;
    private static final int FEWEST_NUMBERS = 256;
    private static final int MOST_NUMBERS = 1 << 16;

    private final int cores;
    private final long minimum;

    /**
     * @param cores to use where the engine is needed
     * @param minimum smallest count that may be told
     * @throws RequestFault if it is below 3
     */
    public DescriptionJob(int cores, long minimum) {
        if (minimum < LEAST) {
            throw new RequestFault(
                    "nothing can be described with a minimum cell of " + minimum,
                    "a count of one or two tells of people",
                    "Say --minimum-cell 3 or more");
        }
        this.cores = cores;
        this.minimum = minimum;
    }

    /** @throws RequestFault if the file cannot be read whole */
    public DataDescription run(Path file) {
        UserData data = UserData.at(file);
        if (data.isFile()) {
            return described(data, data.reader());
        }
        try (TemporaryFolder temporary = TemporaryFolder.make();
                LakeSession session = LakeSession.open(LakeSettings.of(cores, temporary.path()))) {
            return run(data, session);
        }
    }

    /** As {@link #run(Path)}, in a session that is open and stays so. */
    public DataDescription run(Path file, LakeSession session) {
        UserData data = UserData.at(file);
        return data.isFile() ? described(data, data.reader()) : run(data, session);
    }

    private DataDescription run(UserData data, LakeSession session) {
        return described(data, UserData.reader(data.read(session)));
    }

    private DataDescription described(UserData data, LabelledReader reader) {
        Findings findings = new Findings(reader.variables());
        reader.forEach(findings);
        return new DataDescription(
                data.path().getFileName().toString(),
                data.format().name().toLowerCase(Locale.ROOT),
                findings.rows,
                reader.weight(),
                findings.descriptions(minimum));
    }

    private static final class Findings implements RowSink {
        private final VariableFinding[] found;
        private long rows;

        Findings(List<Variable> variables) {
            int share = VALUES_IN_ALL / Math.max(1, variables.size());
            int distinct = Math.max(FEWEST_DISTINCT, Math.min(MOST_DISTINCT, share));
            int numbers = 2 * (Math.max(FEWEST_NUMBERS, Math.min(MOST_NUMBERS, share)) / 2);
            this.found = variables.stream()
                    .map(variable -> new VariableFinding(variable, distinct, numbers))
                    .toArray(VariableFinding[]::new);
        }

        List<VariableDescription> descriptions(long minimum) {
            return Arrays.stream(found)
                    .map(one -> one.description(rows, minimum))
                    .toList();
        }

        @Override
        public void number(int variable, double value) {
            found[variable].see(value);
        }

        @Override
        public void text(int variable, String value) {
            found[variable].see(value);
        }

        @Override
        public void missing(int variable, String code) {
            found[variable].seeMissing(code);
        }

        @Override
        public void endRow() {
            rows++;
        }
    }
}
