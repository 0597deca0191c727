package id.sigi.studies.experiment.effect;

import id.sigi.methods.columnar.Variable;
import id.sigi.methods.regression.partitioned.LeastSquaresFit;
import id.sigi.methods.regression.partitioned.Regressor;
import id.sigi.studies.experiment.data.AnalysisColumn;
import id.sigi.studies.experiment.data.AnalysisVariable;
import id.sigi.studies.experiment.data.Covariate;
import id.sigi.studies.experiment.data.TableProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Covariates as regressors that stand beside the offer, each also times the offer.
 *
 * @param names of the regressors, as printed
 * @param sources their numbers
 */
public record Interactions(List<String> names, List<Variable> sources) {
    public Interactions {
        names = List.copyOf(names);
        sources = List.copyOf(sources);
    }

    /** Of some of the plan's covariates. */
    public static Interactions of(TableProfile facts, Predicate<Covariate> which) {
        List<String> names = facts.covariates().stream()
                .filter(which)
                .flatMap(covariate -> covariate.regressors().stream())
                .map(AnalysisColumn::name)
                .toList();
        List<Variable> sources = AnalysisVariable.regressors(facts, which).stream()
                .map(AnalysisVariable::source)
                .toList();
        return new Interactions(names, sources);
    }

    /** The offer, the covariates, and last their products, less their means, with the offer. */
    public List<Regressor> regressors() {
        List<Regressor> regressors = new ArrayList<>();
        regressors.add(offer());
        for (int at = 0; at < names.size(); at++) {
            regressors.add(new Regressor.Plain(names.get(at), sources.get(at)));
        }
        for (int at = 0; at < names.size(); at++) {
            regressors.add(new Regressor.Interacted(product(names.get(at)), sources.get(at)));
        }
        return regressors;
    }

    public static Regressor offer() {
        return new Regressor.Plain(LeastSquaresFit.OFFER, Variable.ARM);
    }

    /** Names of the products. */
    public List<String> products() {
        return names.stream().map(Interactions::product).toList();
    }

    public static String product(String name) {
        return LeastSquaresFit.OFFER + " x " + name;
    }
}
