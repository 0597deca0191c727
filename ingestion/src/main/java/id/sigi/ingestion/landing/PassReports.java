package id.sigi.ingestion.landing;

import java.util.List;
import java.util.TreeMap;
import org.apache.spark.util.AccumulatorV2;

/** Collects the workers' reports. One report stays for each part, so a part that is computed again is not counted twice. */
final class PassReports extends AccumulatorV2<PassReport, List<PassReport>> {
    private static final long serialVersionUID = 1L;

    private final TreeMap<Integer, PassReport> byPartition = new TreeMap<>();

    @Override
    public boolean isZero() {
        return byPartition.isEmpty();
    }

    @Override
    public AccumulatorV2<PassReport, List<PassReport>> copy() {
        PassReports copy = new PassReports();
        copy.byPartition.putAll(byPartition);
        return copy;
    }

    @Override
    public void reset() {
        byPartition.clear();
    }

    @Override
    public void add(PassReport report) {
        byPartition.put(report.partition(), report);
    }

    @Override
    public void merge(AccumulatorV2<PassReport, List<PassReport>> other) {
        other.value().forEach(this::add);
    }

    @Override
    public List<PassReport> value() {
        return List.copyOf(byPartition.values());
    }
}
