package id.sigi.lake.log;

import org.apache.hadoop.conf.Configuration;

/** The product's log store on a faulty disk. */
public final class FaultyLogStore extends DurableLocalLogStore {
    /** Called by Delta. */
    public FaultyLogStore(Configuration configuration) {
        super(configuration, new FaultyDisk());
    }
}
