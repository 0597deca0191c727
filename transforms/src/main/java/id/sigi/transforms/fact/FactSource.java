package id.sigi.transforms.fact;

import id.sigi.transforms.table.WibCalendar;
import org.apache.spark.api.java.JavaRDD;

/** Facts in the partitions of their buckets, wherever they come from. */
public interface FactSource {
    /** Buckets by which the facts are partitioned. */
    FactBuckets buckets();

    /** The blocks of a range of the partitions that {@link FactBuckets} numbers, each in a partition of its own. */
    JavaRDD<byte[]> blocks(int from, int until);

    /**
     * When the last of the events happened, in microseconds since 1970; the least number if there was none. Of events that are being
     * brought together it is known once blocks were asked for.
     */
    long lastAt();

    /** The month in which the last of the events happened, see {@link WibCalendar}; zero if there was none. */
    default int lastMonth() {
        return lastAt() == Long.MIN_VALUE ? 0 : WibCalendar.month(lastAt());
    }

    /** Facts that are needed with all others of the applicant. */
    default JavaRDD<byte[]> applicants() {
        return blocks(0, buckets().references());
    }

    /** Facts that are needed with the others of their purchase or complaint. */
    default JavaRDD<byte[]> references() {
        return blocks(buckets().references(), buckets().claims());
    }

    /** Claims to facts, see {@link ContestedFacts}. */
    default JavaRDD<byte[]> claims() {
        return blocks(buckets().claims(), buckets().catalogue());
    }

    /** Facts of the catalogue and the draws, in one partition. */
    default JavaRDD<byte[]> catalogue() {
        return blocks(buckets().catalogue(), buckets().links());
    }

    /** Which person and household an applicant belongs to, see {@link ApplicantLinks}. */
    default JavaRDD<byte[]> links() {
        return blocks(buckets().links(), buckets().count());
    }
}
