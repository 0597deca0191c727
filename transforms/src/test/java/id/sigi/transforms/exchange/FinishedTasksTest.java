package id.sigi.transforms.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.sigi.lake.testkit.SparkForTests;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.SparkException;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scala.Tuple2;

/** FEATURE UNDER TEST: a job that was stopped goes on where it was, and comes to what it would have come to at once. */
@Tag("transform")
class FinishedTasksTest {
    private static final AtomicInteger STARTED = new AtomicInteger();
    private static volatile boolean isDying;

    /** Sends each number on, dies in the last partition after its first number if it shall, and tells the sum. */
    private static final class Work implements PairFlatMapFunction<Iterator<byte[]>, Integer, byte[]> {
        private static final long serialVersionUID = 1L;
        private final PartitionAccumulator<Integer> sums;

        Work(PartitionAccumulator<Integer> sums) {
            this.sums = sums;
        }

        @Override
        public Iterator<Tuple2<Integer, byte[]>> call(Iterator<byte[]> rows) {
            STARTED.incrementAndGet();
            int[] sum = {0};
            return new BlockIteratorOver(
                    rows,
                    row -> sum[0] += row,
                    () -> sums.add(new PartitionAccumulator.Told<>(TaskContext.getPartitionId(), sum[0])));
        }
    }

    private interface Adding {
        void add(int number);
    }

    private static final class BlockIteratorOver implements Iterator<Tuple2<Integer, byte[]>> {
        private final Iterator<byte[]> rows;
        private final Adding adding;
        private final Runnable end;
        private boolean isEnded;
        private int seen;

        BlockIteratorOver(Iterator<byte[]> rows, Adding adding, Runnable end) {
            this.rows = rows;
            this.adding = adding;
            this.end = end;
        }

        @Override
        public boolean hasNext() {
            if (!rows.hasNext() && !isEnded) {
                isEnded = true;
                end.run();
            }
            return rows.hasNext();
        }

        @Override
        public Tuple2<Integer, byte[]> next() {
            if (isDying && TaskContext.getPartitionId() == 2 && seen++ == 1) {
                throw new IllegalStateException("dead");
            }
            byte[] row = rows.next();
            int number = Integer.parseInt(new String(row, StandardCharsets.UTF_8));
            adding.add(number);
            return new Tuple2<>(number % 2, row);
        }
    }

    private static List<String> run(Path folder) {
        JavaSparkContext spark = JavaSparkContext.fromSparkContext(
                SparkForTests.session().spark().sparkContext());
        PartitionAccumulator<Integer> sums = new PartitionAccumulator<>();
        spark.sc().register(sums, "sums");
        List<String> sent = spark.parallelize(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9), 3)
                .map(number -> Integer.toString(number).getBytes(StandardCharsets.UTF_8))
                .mapPartitionsToPair(FinishedTasks.in(folder).sending("numbers", new Work(sums), List.of(sums)))
                .map(pair -> pair._1() + ":" + new String(pair._2(), StandardCharsets.UTF_8))
                .collect();
        assertEquals(List.of(6, 15, 24), sums.value());
        return sent;
    }

    @Test
    void whatIsDoneIsNotDoneAgain(@TempDir Path folder) {
        isDying = true;
        assertThrows(SparkException.class, () -> run(folder));
        isDying = false;
        STARTED.set(0);
        List<String> expected = List.of("1:1", "0:2", "1:3", "0:4", "1:5", "0:6", "1:7", "0:8", "1:9");
        assertEquals(expected, run(folder));
        assertEquals(1, STARTED.get(), "the task that died, and no other");
        assertEquals(expected, run(folder));
        assertEquals(1, STARTED.get());
    }

    @Test
    void aWordIsWorkedOutOnce(@TempDir Path folder) {
        FinishedTasks tasks = FinishedTasks.in(folder);
        assertThrows(
                IllegalStateException.class,
                () -> tasks.word("sum", 3, () -> {
                    throw new IllegalStateException("dead");
                }));
        assertEquals("7", tasks.word("sum", 3, () -> "7"));
        assertEquals("7", tasks.word("sum", 3, () -> "8"));
        assertEquals("8", tasks.word("sum", 4, () -> "8"), "another partition");
        assertEquals("9", FinishedTasks.none().word("sum", 3, () -> "9"), "nothing is written down");
    }
}
