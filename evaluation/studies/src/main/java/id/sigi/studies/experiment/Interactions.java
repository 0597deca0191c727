package id.sigi.studies.experiment;

import id.sigi.methods.blocks.EquationFit;
import id.sigi.methods.blocks.Regressor;
import id.sigi.methods.blocks.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Covariates as regressors that stand beside the offer, each also times the offer.
 *
 * @param names of the regressors, as printed
 * @param sources their numbers
 */
record Interactions(List<String> names, List<Source> sources) {
    Interactions {
        names = List.copyOf(names);
        sources = List.copyOf(sources);
    }

    /** Of some of the plan's covariates. */
    static Interactions of(RowFacts facts, Predicate<Covariate> which) {
        List<String> names = facts.covariates().stream()
                .filter(which)
                .flatMap(covariate -> covariate.regressors().stream())
                .map(Series::name)
                .toList();
        List<Source> sources = SeriesSource.regressors(facts, which).stream()
                .map(SeriesSource::source)
                .toList();
        return new Interactions(names, sources);
    }

    /** The offer, the covariates, and last their products, less their means, with the offer. */
    List<Regressor> regressors() {
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

    static Regressor offer() {
        return new Regressor.Plain(EquationFit.OFFER, Source.ARM);
    }

    /** Names of the products. */
    List<String> products() {
        return names.stream().map(Interactions::product).toList();
    }

    static String product(String name) {
        return EquationFit.OFFER + " x " + name;
    }
}
