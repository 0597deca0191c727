package id.sigi.lake.source;

import id.sigi.lake.csv.CsvColumn;
import id.sigi.lake.csv.CsvFile;
import id.sigi.lake.csv.CsvSink;
import id.sigi.lake.labelled.LabelledReader;
import id.sigi.lake.labelled.RowSink;
import id.sigi.lake.labelled.Variable;
import java.util.List;

/** A CSV file as one whose variables have no labels. */
record CsvReader(CsvFile file) implements LabelledReader {
    @Override
    public List<Variable> variables() {
        return file.columns().stream().map(CsvReader::variable).toList();
    }

    private static Variable variable(CsvColumn column) {
        return Variable.of(column.name(), column.isText() ? Variable.Kind.TEXT : Variable.Kind.NUMBER);
    }

    @Override
    public void forEach(RowSink sink) {
        file.forEach(new Values(sink));
    }

    private record Values(RowSink sink) implements CsvSink {
        @Override
        public void whole(int column, long value) {
            sink.number(column, (double) value);
        }

        @Override
        public void decimal(int column, double value) {
            sink.number(column, value);
        }

        @Override
        public void text(int column, String value) {
            sink.text(column, value);
        }

        @Override
        public void written(int column, String value) {
            // The number says it.
        }

        @Override
        public void endRow() {
            sink.endRow();
        }
    }
}
