package id.sigi.studies.programme;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.Exposure;
import id.sigi.methods.estimate.FlowStep;
import id.sigi.programme.contract.CubeFields;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.table.CubeContracts;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.studies.quality.ExpertEstimates;
import id.sigi.studies.quality.ExpertScores;
import id.sigi.studies.quality.ExpertValidity;
import id.sigi.studies.quality.StarCeiling;
import id.sigi.studies.shape.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
        return List.of(TableContracts.COURSE_ASSESSMENTS, TableContracts.COURSE_RATINGS, CubeContracts.COURSE_MONTHS);
    }

    @Override
    public EstimateSet run(GoldTables gold, String codeVersion) {
        Dataset<Row> scores = gold.read(TableContracts.COURSE_ASSESSMENTS);
        Assessments assessments = Assessments.of(scores);
        Tally ratings = Tally.of(
                gold.read(TableContracts.COURSE_RATINGS),
                functions.col(Fields.COURSE_ID.name()),
                functions.col(Fields.PROVIDER_ID.name()),
                functions.col(Fields.STARS.name()));
        List<Estimate> estimates = new ArrayList<>();
        estimates.addAll(things(Agreement.estimates(assessments)));
        estimates.addAll(things(ProviderScores.estimates(scores)));
        estimates.addAll(Ratings.estimates(ratings));
        ExpertScores experts = ExpertScores.of(scores);
        estimates.addAll(ExpertEstimates.of(experts, estimates));
        estimates.addAll(StarCeiling.of(ratings));
        estimates.addAll(validity(ExpertValidity.of(experts), ratings, gold));
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
                                + " hardly at all.",
                        "Variances, severity and quality scores come from one model, restricted maximum likelihood of crossed random"
                                + " effects: courses, assessors and providers, with phase, category and mode of the course held"
                                + " fixed (case mix). A severity above zero is milder than the average assessor.",
                        "Ranks and the probability of the bottom tenth are those of joint draws of all effects with a fixed seed; rank 1"
                                + " is the best. Intervals of scores are those of prediction by Student's t.",
                        "Funnel limits of 95 % and 99.8 % allow for the usual differences between providers; limits of shares without"
                                + " such differences are exact.",
                        "The share of ratings with five stars is modelled as beta-binomial: each course's share is drawn towards the mean"
                                + " of all, the more the fewer its ratings, with the central 95 % of its distribution.",
                        "Experts are compared with beneficiaries over courses with at least "
                                + ExpertValidity.FEWEST_PEOPLE
                                + " of them: every course counts once. A correlation is of courses, and says nothing of effects on"
                                + " people; who buys which course is nobody's lottery.",
                        "The data do not hold: courses that every assessor scores, so that ICC(2,1) and anchors have no answer; comments"
                                + " or ratings by aspect of beneficiaries; an outcome of work by course, since a person takes several"
                                + " courses."),
                estimates);
    }

    private static List<Estimate> validity(ExpertValidity experts, Tally ratings, GoldTables gold) {
        Map<String, ExpertValidity.Course> trained = new TreeMap<>();
        for (Row row : gold.read(CubeContracts.COURSE_MONTHS)
                .groupBy(Fields.COURSE_ID.name())
                .agg(
                        functions.sum(CubeFields.COUNT_ENROLLED.name()).cast("long"),
                        functions.sum(CubeFields.COUNT_ENROLLED_TRAINED.name()).cast("long"))
                .collectAsList()) {
            long enrolled = row.getLong(1);
            if (enrolled > 0) {
                trained.put(row.getString(0), new ExpertValidity.Course((double) row.getLong(2) / enrolled, enrolled));
            }
        }
        List<Estimate> rows = new ArrayList<>(experts.against(StarCeiling.OUTCOME, StarCeiling.shares(ratings)));
        rows.addAll(experts.against(CubeFields.SHARE_TRAINED.name(), trained));
        return rows;
    }

    /** Assessments of courses are no people. */
    private static List<Estimate> things(List<Estimate> rows) {
        return rows.stream().map(row -> row.exposing(Exposure.THINGS)).toList();
    }
}
