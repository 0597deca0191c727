package id.sigi.studies.programme;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.Exposure;
import id.sigi.methods.estimate.FlowStep;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.studies.shape.Tally;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Training quality: whether assessors agree, what beneficiaries say, and which providers stand out when chance is allowed for. */
public final class QualityStudy implements ProgrammeStudy {
    @Override
    public String id() {
        return "quality";
    }

    @Override
    public List<TableContract> tables() {
        return List.of(TableContracts.COURSE_ASSESSMENTS, TableContracts.COURSE_RATINGS);
    }

    @Override
    public EstimateSet run(GoldTables gold, String codeVersion) {
        Dataset<Row> scores = gold.read(TableContracts.COURSE_ASSESSMENTS);
        Assessments assessments = Assessments.of(scores);
        Tally ratings = Tally.of(
                gold.read(TableContracts.COURSE_RATINGS),
                functions.col(Fields.PROVIDER_ID.name()),
                functions.col(Fields.STARS.name()));
        List<Estimate> estimates = new ArrayList<>();
        estimates.addAll(things(Agreement.estimates(assessments)));
        estimates.addAll(things(ProviderScores.estimates(scores)));
        estimates.addAll(Ratings.estimates(ratings));
        return new EstimateSet(
                id(),
                Evidence.MEASUREMENT,
                provenance(gold, codeVersion),
                List.of(new FlowStep(
                        "assessments, of courses with two assessors or more in a phase",
                        assessments.count(),
                        assessments.countPaired())),
                List.of(
                        "A unit of agreement is a course in one phase of assessment. Krippendorff's alpha, ordinal: 1 is perfect"
                                + " agreement, 0 is chance; interval by " + Agreement.SAMPLES
                                + " bootstrap samples of units with a fixed seed.",
                        "ICC: agreement of a single score. ICC(2,1) needs the same assessors for every course; where they differ,"
                                + " ICC(1,1) answers, on the courses with the most frequent number of assessors.",
                        "Providers are compared by the assessors' scores of their courses, drawn towards the common mean (empirical"
                                + " Bayes, REML), with normal intervals that count the uncertainty of the common mean; the fewer the"
                                + " courses, the closer to it. A course in one phase counts once, by the mean of its assessors.",
                        "Stars are compulsory before the first payment and lie near the ceiling: their mean tells providers apart"
                                + " hardly at all."),
                estimates);
    }

    /** Assessments of courses are no people. */
    private static List<Estimate> things(List<Estimate> rows) {
        return rows.stream().map(row -> row.exposing(Exposure.THINGS)).toList();
    }
}
