package id.sigi.studies.experiment.effect;

import id.sigi.methods.columnar.Variable;
import id.sigi.methods.regression.partitioned.Regressor;
import id.sigi.studies.experiment.data.AnalysisTable;
import java.util.ArrayList;
import java.util.List;

/**
 * The arms that a contrast does not compare, as regressors of a regression on all arms: then the offer's coefficient is that of its arm
 * against the one arm that has no indicator.
 */
public final class OtherArms {
    private OtherArms() {}

    /** An indicator for each; none where the rows are those of two arms. */
    public static List<Regressor> regressors(AnalysisTable table) {
        return sources(table).stream()
                .map(source -> (Regressor) new Regressor.Plain(source.toString(), source))
                .toList();
    }

    /** Their indicators. */
    static List<Variable> sources(AnalysisTable table) {
        return table.otherArms().stream()
                .map(arm -> (Variable) new Variable.Column(arm.key()))
                .toList();
    }

    /** Each indicator times each covariate, for regressions in which covariates have slopes of their own in each arm. */
    static List<Regressor> products(AnalysisTable table, List<Variable> covariates) {
        List<Regressor> products = new ArrayList<>();
        for (Variable arm : sources(table)) {
            for (Variable covariate : covariates) {
                Variable product = new Variable.Product(arm, Variable.centred(covariate));
                products.add(new Regressor.Plain(product.toString(), product));
            }
        }
        return products;
    }
}
