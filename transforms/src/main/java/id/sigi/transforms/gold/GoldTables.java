package id.sigi.transforms.gold;

import id.sigi.programme.contract.TableContracts;
import java.util.List;

/** What each gold table is made of, and how. No table needs another gold table, so they can be made in any order or at once. */
public final class GoldTables {
    private static final List<Recipe> ALL = List.of(
            new Recipe(TableContracts.APPLICANTS, Applicants.INPUTS, Applicants::from),
            new Recipe(TableContracts.BENEFICIARIES, Beneficiaries.INPUTS, Beneficiaries::from),
            new Recipe(TableContracts.PERSON_DRAWS, PersonDraws.INPUTS, PersonDraws::from),
            new Recipe(TableContracts.SURVEY_PANEL, SurveyPanel.INPUTS, SurveyPanel::from),
            new Recipe(TableContracts.COURSE_RATINGS, CourseRatings.INPUTS, CourseRatings::from),
            new Recipe(TableContracts.COURSE_ASSESSMENTS, CourseAssessments.INPUTS, CourseAssessments::from),
            new Recipe(TableContracts.COMPLAINTS, Complaints.INPUTS, Complaints::from),
            new Recipe(TableContracts.COURSE_VERSIONS, Versions.OF_COURSES, Versions::courses),
            new Recipe(TableContracts.PROVIDER_VERSIONS, Versions.OF_PROVIDERS, Versions::providers),
            new Recipe(TableContracts.PLATFORM_VERSIONS, Versions.OF_PLATFORMS, Versions::platforms));

    private GoldTables() {}

    /** All recipes, in the order of {@link TableContracts#gold()}. */
    public static List<Recipe> list() {
        return ALL;
    }
}
