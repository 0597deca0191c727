package id.sigi.ledger;

import static id.sigi.ledger.StandardLife.ID;
import static id.sigi.ledger.StandardLife.on;

import id.sigi.programme.operation.CourseListing;
import id.sigi.programme.operation.Operation;
import id.sigi.programme.vocabulary.PriorityGroup;
import id.sigi.programme.vocabulary.training.CourseCategory;
import id.sigi.programme.vocabulary.training.CourseMode;
import java.util.List;
import java.util.stream.Stream;

/** The operations of all stories of refusals and those of which there is none, so that every kind is among them. */
public final class StoriesForTests {
    private StoriesForTests() {}

    public static List<Operation> list() {
        CourseListing listing = new CourseListing("Dasar", CourseCategory.FINANCE, CourseMode.WEBINAR, 500_000);
        return Stream.concat(
                        RefusalsTest.stories().values().stream().flatMap(List::stream),
                        Stream.of(
                                new Operation.SubmitAssistedApplication(
                                        on("04-13"), "apl-9", ID, 1, PriorityGroup.GENERAL, "op-1"),
                                new Operation.ChangeCourse(on("04-13"), "crs-1", listing),
                                new Operation.WithdrawProvider(on("04-13"), "prv-1")))
                .toList();
    }
}
