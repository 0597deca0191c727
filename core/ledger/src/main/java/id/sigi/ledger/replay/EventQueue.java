package id.sigi.ledger.replay;

import id.sigi.programme.operation.ProgrammeTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.PriorityQueue;

/** What is still to happen, in the order of time; at the same instant in the order of planning. */
final class EventQueue {
    private final PriorityQueue<Entry> entries = new PriorityQueue<>();
    private long planned;

    private record Entry(Instant at, long second, long order, Event event) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            int bySecond = Long.compare(second, other.second);
            return bySecond == 0 ? Long.compare(order, other.order) : bySecond;
        }
    }

    /** Something that happens at an instant. */
    @FunctionalInterface
    interface Event {
        void happen(Instant at);
    }

    /** Plans an event; instants are whole seconds. */
    void plan(Instant at, Event event) {
        Instant second = at.truncatedTo(ChronoUnit.SECONDS);
        entries.add(new Entry(second, second.getEpochSecond(), planned++, event));
    }

    /** Lets everything happen, also what is planned on the way. */
    void run(LocalDate lastDay, Progress progress) {
        if (entries.isEmpty()) {
            return;
        }
        LocalDate first = ProgrammeTime.day(entries.peek().at());
        LocalDate today = first;
        long days = ChronoUnit.DAYS.between(first, lastDay) + 1;
        while (!entries.isEmpty()) {
            Entry entry = entries.poll();
            LocalDate day = ProgrammeTime.day(entry.at());
            if (day.isAfter(today)) {
                today = day;
                progress.tell("days", Math.min(days, ChronoUnit.DAYS.between(first, day)), days);
            }
            entry.event().happen(entry.at());
        }
        progress.tell("days", days, days);
    }
}
