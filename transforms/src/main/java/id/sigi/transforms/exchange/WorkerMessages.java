package id.sigi.transforms.exchange;

import java.io.Serializable;

/** What workers tell beside what they send on, so that it can be written down and told again. */
public interface WorkerMessages extends Serializable {
    /** What the worker of a partition has told; only within its task. */
    Serializable told(int partition);

    /** Tells for the worker of a partition what it told before. */
    void tellAgain(int partition, Serializable word);
}
