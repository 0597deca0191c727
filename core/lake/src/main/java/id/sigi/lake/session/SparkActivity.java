package id.sigi.lake.session;

import java.util.Locale;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkStageInfo;
import org.apache.spark.SparkStatusTracker;
import org.apache.spark.sql.SparkSession;
import scala.Option;

/** What the engine of this process is doing at this moment. */
public final class SparkActivity {
    private SparkActivity() {}

    /** Done and all tasks of the stages under way, as the end of a sentence; nothing if there is no engine or it rests. */
    public static String words() {
        Option<SparkSession> session = SparkSession.getDefaultSession();
        if (session.isEmpty() || session.get().sparkContext().isStopped()) {
            return "";
        }
        int[] tasks = tasks(session.get().sparkContext());
        return tasks[1] == 0 ? "" : String.format(Locale.ROOT, ", engine at task %,d of %,d", tasks[0], tasks[1]);
    }

    private static int[] tasks(SparkContext engine) {
        SparkStatusTracker tracker = engine.statusTracker();
        int[] tasks = new int[2];
        for (int stage : tracker.getActiveStageIds()) {
            Option<SparkStageInfo> info = tracker.getStageInfo(stage);
            if (info.isDefined()) {
                add(info.get(), tasks);
            }
        }
        return tasks;
    }

    private static void add(SparkStageInfo stage, int[] tasks) {
        tasks[0] += stage.numCompletedTasks();
        tasks[1] += stage.numTasks();
    }
}
