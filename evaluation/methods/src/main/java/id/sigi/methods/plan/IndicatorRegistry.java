package id.sigi.methods.plan;

import id.sigi.methods.plan.check.Requirement;
import id.sigi.methods.plan.data.Wording;
import id.sigi.methods.plan.indicator.Agency;
import id.sigi.methods.plan.indicator.Claim;
import id.sigi.methods.plan.indicator.Dimension;
import id.sigi.methods.plan.indicator.Indicator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All indicators of a programme: the dimensions that they share, and a plan for each reference population.
 *
 * @param id short name
 * @param version version, for example {@code 1.0}; what is exchanged carries it
 * @param agency who maintains it
 * @param title for people
 * @param dimensions dimensions that several populations use
 * @param populations a plan of indicators for each reference population
 * @param claims figures that were published of the programme, cited; none where there are none
 */
public record IndicatorRegistry(
        String id,
        String version,
        Agency agency,
        Wording title,
        List<Dimension> dimensions,
        List<IndicatorPlan> populations,
        List<Claim> claims) {
    public IndicatorRegistry {
        Requirement.identifier(id, "id");
        Requirement.that(
                version != null && version.matches("\\d+\\.\\d+"),
                "version must be two numbers with a point, for example \"1.0\", in quotation marks");
        Requirement.present(agency, "agency");
        Requirement.present(title, "title");
        List<Dimension> shared = Requirement.any(dimensions, "dimensions");
        Requirement.distinct(shared, "dimensions", Dimension::id);
        populations = Requirement.some(populations, "populations").stream()
                .map(plan -> plan.describedBy(shared))
                .toList();
        dimensions = shared;
        Requirement.distinct(populations, "populations", IndicatorPlan::id);
        claims = Requirement.any(claims, "claims");
    }

    /** The registry of a plan that stands alone, if it says who maintains it. */
    public static Optional<IndicatorRegistry> find(IndicatorPlan plan) {
        return plan.findExchange()
                .map(exchange -> new IndicatorRegistry(
                        plan.id(),
                        exchange.version(),
                        exchange.agency(),
                        plan.title(),
                        plan.dimensions(),
                        List.of(plan),
                        List.of()));
    }

    /** The plan of a population. */
    public IndicatorPlan get(String population) {
        return populations.stream()
                .filter(plan -> plan.id().equals(population))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the registry has no population " + population));
    }

    /** The definition of an indicator, the first of its name. */
    public Optional<Indicator> findIndicator(String name) {
        return populations.stream()
                .flatMap(IndicatorPlan::everything)
                .filter(indicator -> indicator.id().equals(name))
                .findFirst();
    }

    /** All indicators, each name once. */
    public List<Indicator> indicators() {
        return populations.stream()
                .flatMap(IndicatorPlan::everything)
                .collect(Collectors.toMap(Indicator::code, one -> one, (first, second) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }
}
