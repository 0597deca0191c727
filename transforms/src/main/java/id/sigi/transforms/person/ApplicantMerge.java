package id.sigi.transforms.person;

import id.sigi.programme.contract.Fields;
import id.sigi.programme.progress.WorkProgress;
import id.sigi.transforms.draw.DrawRecord;
import id.sigi.transforms.draw.EntryBuckets;
import id.sigi.transforms.exchange.BlockIterator;
import id.sigi.transforms.exchange.Blocks;
import id.sigi.transforms.exchange.PartitionAccumulator;
import id.sigi.transforms.fact.FactGroups;
import id.sigi.transforms.fact.FactKind;
import id.sigi.transforms.fact.Facts;
import id.sigi.transforms.table.BuiltTables;
import id.sigi.transforms.table.TablePlaces;
import id.sigi.transforms.tally.Tallies;
import id.sigi.transforms.tally.TallySum;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.unsafe.types.UTF8String;
import scala.Tuple2;

/**
 * Merges the facts of the applicants of a bucket: writes applicants, beneficiaries and answers, and sends on what households and people need for
 * the draws. Runs in the engine's workers over the blocks of one bucket each.
 */
public final class ApplicantMerge implements PairFlatMapFunction<Iterator<byte[]>, Integer, byte[]> {
    private static final long serialVersionUID = 1L;

    private final Broadcast<DrawRecord> draws;
    private final HashSet<String> losers;
    private final Broadcast<TablePlaces> tables;
    private final EntryBuckets buckets;
    private final int lastMonth;
    private final PartitionAccumulator<Word> words;
    private final TallySum sums;

    /**
     * @param draws all draws
     * @param losers events that do not count
     * @param tables where the tables are written
     * @param lastMonth the last month of the lake, see {@link id.sigi.transforms.table.WibCalendar}
     * @param words hears of each bucket
     * @param sums hears what the applicants of each bucket add to sums
     */
    public ApplicantMerge(
            Broadcast<DrawRecord> draws,
            Set<String> losers,
            Broadcast<TablePlaces> tables,
            EntryBuckets buckets,
            int lastMonth,
            PartitionAccumulator<Word> words,
            TallySum sums) {
        this.draws = draws;
        this.losers = new HashSet<>(losers);
        this.tables = tables;
        this.buckets = buckets;
        this.lastMonth = lastMonth;
        this.words = words;
        this.sums = sums;
    }

    /**
     * What was found in a bucket.
     *
     * @param files files that were written
     * @param endlineStart first invitation to the endline, in microseconds since 1970; the greatest number if there is none
     */
    public record Word(BuiltTables.Files files, long endlineStart) implements Serializable {}

    @Override
    public Iterator<Tuple2<Integer, byte[]>> call(Iterator<byte[]> facts) {
        Blocks blocks = new Blocks();
        return new BlockIterator(blocks, new Work(facts, blocks)::run);
    }

    private final class Work {
        private final Iterator<byte[]> facts;
        private final EntrySending sending;
        private final DrawRecord record = draws.value();
        private final DrawRecord.Numbers numbers = record.numbers();
        private final ApplicantRows applicants = new ApplicantRows();
        private final BeneficiaryRows beneficiaries = new BeneficiaryRows();
        private final SurveyRows surveys = new SurveyRows();
        private final BeneficiaryMonthRows months = new BeneficiaryMonthRows(lastMonth);
        private final SurveyRoundRows rounds = new SurveyRoundRows(lastMonth);
        private final Tallies tallies = new Tallies();
        private final CourseTally courses = new CourseTally(tallies);
        private final CubeTally cube = new CubeTally(tallies);
        private long endlineStart = Long.MAX_VALUE;
        private boolean isDone;

        Work(Iterator<byte[]> facts, Blocks blocks) {
            this.facts = facts;
            sending = new EntrySending(buckets, blocks);
        }

        boolean run() {
            if (isDone) {
                return false;
            }
            isDone = true;
            FactGroups groups = FactGroups.read(facts, FactKind::owner, losers);
            try (BuiltTables built = tables.value().open()) {
                groups.forEach((applicant, found) -> merge(applicant, found, built));
                words.add(new PartitionAccumulator.Told<>(
                        TaskContext.getPartitionId(), new Word(built.end(), endlineStart)));
                sums.add(new PartitionAccumulator.Told<>(TaskContext.getPartitionId(), tallies));
            }
            WorkProgress.add("buckets", 1);
            return true;
        }

        private void merge(UTF8String applicant, Facts found, BuiltTables built) {
            int invitedAt = FactKind.INVITED.place(Fields.INVITED_AT);
            Endline.find(found, FactKind.INVITED)
                    .ifPresent(fact -> endlineStart = Math.min(endlineStart, fact.getLong(invitedAt)));
            courses.add(found);
            sending.sendListings(applicant, found);
            Person.find(applicant, found, record, numbers).ifPresent(person -> {
                cube.add(person);
                applicants.add(person, built);
                beneficiaries.add(person, built);
                surveys.add(person, built);
                rounds.addEndline(person, built);
                Beneficiary.find(person).ifPresent(beneficiary -> {
                    months.add(beneficiary, built);
                    rounds.addRecipient(beneficiary, built);
                });
                sending.send(person);
            });
        }
    }
}
