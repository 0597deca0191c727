package id.sigi.methods.estimate.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.Provenance;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("kernel")
class EstimateSetCsvTest {
    @Test
    void oneLinePerEstimate() {
        Label share =
                new Label("selected", Estimand.ofWords("share"), Contrast.NONE, Label.ALL, Estimator.ofWords("count"));
        Label gone =
                new Label("paid", Estimand.ofWords("share"), Contrast.NONE, "sex=FEMALE", Estimator.ofWords("count"));
        EstimateSet set = new EstimateSet(
                "monitoring",
                Evidence.DESCRIPTIVE,
                new Provenance("p", "00", List.of(), "0.1.0", 0),
                List.of(),
                List.of(),
                List.of(
                        Estimate.of(
                                share, Inference.interval(0.25, 0.1, 0.5), Basis.share(1, 4, "drawn, and verified")),
                        Estimate.notEstimable(gone, Basis.share(0, 0, "women"), "none")));

        assertEquals("""
                outcome,estimand,contrast,subgroup,estimator,estimate,std_error,df,statistic,p_value,p_adjusted,\
                conf_low,conf_high,n_treated,n_control,numerator,denominator,denominator_name,status,reason,\
                quantity,quantity_argument,weighting,bound,re_entry,procedure,procedure_argument,adjustment,row_weights,\
                covariance_type,clusters,test,remarks,contrast_kind,contrast_of,contrast_against,\
                outcome_variable,outcome_condition,outcome_value,outcome_unit,subgroup_kind,subgroup_column,subgroup_value
                selected,share,,all,count,0.25,,,,,,0.1,0.5,,,1,4,"drawn, and verified",ESTIMATED,,SHARE,,,,,COUNT,,,,,,,,,,,\
                selected,,,NUMBER,EVERYBODY,,
                paid,share,,sex=FEMALE,count,,,,,,,,,,,0,0,women,NOT_ESTIMABLE,none,SHARE,,,,,COUNT,,,,,,,,,,,\
                paid,,,NUMBER,VALUE_OF_COLUMN,sex,FEMALE
                """.replace("\n", "\r\n"), EstimateSetCsv.write(set));
    }

    /** The starts that spreadsheets run as formulas are those of the OWASP page on CSV injection. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "=1+1|'=1+1",
                "+cmd|'+cmd",
                "-2|'-2",
                "@SUM(A1)|'@SUM(A1)",
                "=HYPERLINK(\"x\",\"y\")|\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"",
                "a=b|a=b",
                "say \"no\"|\"say \"\"no\"\"\""
            })
    void textIsNeverAFormula(String value, String written) {
        assertEquals(written, EstimateSetCsv.text(value));
    }
}
