package id.sigi.reports.sdmx;

import id.sigi.methods.estimate.Label;
import id.sigi.methods.plan.IndicatorPlan;
import id.sigi.methods.plan.IndicatorRegistry;
import id.sigi.methods.plan.data.Wording;
import id.sigi.methods.plan.indicator.Dimension;
import id.sigi.methods.plan.indicator.DimensionCode;
import id.sigi.methods.plan.indicator.Indicator;
import id.sigi.methods.plan.indicator.ParityPair;
import id.sigi.reports.disclosure.Cell;
import id.sigi.reports.disclosure.Released;
import id.sigi.reports.label.Labels;
import id.sigi.reports.label.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds for each released row of an indicator its population and the codes of its dimensions, and collects the lists of codes. */
final class SdmxModel {
    private static final String EQUALS = "=";

    private final IndicatorRegistry registry;
    private final SdmxPeriod period;
    private final Map<String, Map<String, SdmxCode>> codes = new LinkedHashMap<>();
    private final Map<String, Wording> names = new LinkedHashMap<>();
    private final Map<String, SdmxCode> comparisons = new LinkedHashMap<>();
    private final List<Found> found = new ArrayList<>();

    private SdmxModel(IndicatorRegistry registry, SdmxPeriod period) {
        this.registry = registry;
        this.period = period;
        comparisons.put(SdmxCode.NOT_APPLICABLE.id(), SdmxCode.NOT_APPLICABLE);
        registry.populations().forEach(this::describe);
    }

    /** A released row of an indicator. */
    private record Found(
            Cell cell, IndicatorPlan plan, Indicator indicator, Map<String, String> values, String compared) {}

    /** A data set. */
    record Data(SdmxStructure structure, List<SdmxObservation> observations) {
        Data {
            observations = List.copyOf(observations);
        }
    }

    /** The data set of all rows that the registry defines. */
    static Data of(List<Released> sets, IndicatorRegistry registry, SdmxPeriod period) {
        SdmxModel model = new SdmxModel(registry, period);
        sets.stream().flatMap(set -> set.cells().stream()).forEach(model::add);
        return model.data();
    }

    private void describe(IndicatorPlan plan) {
        for (String name : plan.dimensionNames()) {
            Optional<Dimension> known = plan.findDimension(name);
            names.putIfAbsent(name, known.map(Dimension::label).orElseGet(() -> worded(name)));
            Map<String, SdmxCode> list = codes.computeIfAbsent(name, unseen -> new LinkedHashMap<>());
            known.stream()
                    .flatMap(dimension -> dimension.codes().stream())
                    .forEach(code -> list.putIfAbsent(
                            code.value(), new SdmxCode(code.identifier(), code.label(), code.findGlobal())));
        }
        plan.parity().forEach(pair -> comparisons.putIfAbsent(comparison(pair), compared(plan, pair)));
    }

    private static Wording worded(String column) {
        return new Wording(
                Labels.of(Language.ENGLISH).column(column),
                Labels.of(Language.INDONESIAN).column(column));
    }

    private static Wording valued(String value) {
        return new Wording(
                Labels.of(Language.ENGLISH).value(value),
                Labels.of(Language.INDONESIAN).value(value));
    }

    private static String comparison(ParityPair pair) {
        return (pair.dimension() + "_" + pair.of() + "_" + pair.against())
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9_]", "_");
    }

    private static SdmxCode compared(IndicatorPlan plan, ParityPair pair) {
        Wording first = name(plan, pair, pair.of());
        Wording second = name(plan, pair, pair.against());
        return SdmxCode.of(comparison(pair), first.en() + " / " + second.en(), first.id() + " / " + second.id());
    }

    private static Wording name(IndicatorPlan plan, ParityPair pair, String value) {
        return plan.findDimension(pair.dimension())
                .flatMap(dimension -> dimension.findCode(value))
                .map(DimensionCode::label)
                .orElseGet(() -> valued(value));
    }

    private void add(Cell cell) {
        Label label = cell.label();
        if (statistic(label).isEmpty()) {
            return;
        }
        for (IndicatorPlan plan : registry.populations()) {
            Optional<Indicator> indicator = plan.everything()
                    .filter(one -> label.outcome().is(one.id()))
                    .findFirst();
            Optional<Map<String, String>> values = indicator.flatMap(one -> values(plan, one, label));
            if (values.isPresent()) {
                compared(plan, label)
                        .ifPresent(pair ->
                                found.add(new Found(cell, plan, indicator.orElseThrow(), values.orElseThrow(), pair)));
                return;
            }
        }
    }

    /** The values of the dimensions of a row, if it is a row of that population. */
    private Optional<Map<String, String>> values(IndicatorPlan plan, Indicator indicator, Label label) {
        String words = label.subgroup().words();
        if (words.equals(plan.findEverybody().orElse(Label.ALL))) {
            return Optional.of(Map.of());
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String part : words.split(", ", -1)) {
            int at = part.indexOf(EQUALS);
            if (at > 0) {
                values.put(part.substring(0, at), part.substring(at + 1));
            }
        }
        List<String> columns = List.copyOf(values.keySet());
        boolean isAsked = Stream.concat(plan.by().stream(), plan.domains(indicator).stream())
                .anyMatch(by -> by.columns().equals(columns));
        return isAsked ? Optional.of(values) : Optional.empty();
    }

    /** The code of what is compared; none where the plan compares no such groups. */
    private Optional<String> compared(IndicatorPlan plan, Label label) {
        return label.contrast().isEmpty()
                ? Optional.of(SdmxCode.NOT_APPLICABLE.id())
                : plan.parity().stream()
                        .filter(pair -> pair.first().equals(label.contrast().of())
                                && pair.second().equals(label.contrast().against()))
                        .map(SdmxModel::comparison)
                        .findFirst();
    }

    private Data data() {
        List<SdmxObservation> observations =
                found.stream().map(this::observation).toList();
        long keys = observations.stream().map(SdmxObservation::key).distinct().count();
        if (keys < observations.size()) {
            throw new IllegalStateException(observations.size() + " observations, but " + keys + " keys");
        }
        List<SdmxComponent> dimensions = new ArrayList<>(List.of(
                SdmxAttributes.FREQUENCY,
                SdmxComponent.coded("INDICATOR", new Wording("Indicator", "Indikator"), indicators()),
                SdmxComponent.coded("POPULATION", new Wording("Reference population", "Populasi acuan"), populations()),
                SdmxAttributes.STATISTIC,
                SdmxComponent.coded(
                        "COMPARISON",
                        new Wording("Groups compared", "Kelompok yang dibandingkan"),
                        List.copyOf(comparisons.values())),
                SdmxAttributes.AREA));
        codes.forEach((name, list) -> {
            List<SdmxCode> all = new ArrayList<>(List.of(SdmxCode.TOTAL));
            all.addAll(list.values());
            dimensions.add(SdmxComponent.coded(concept(name), names.get(name), all));
        });
        return new Data(
                new SdmxStructure(
                        registry.agency(), registry.version(), registry.title(), dimensions, SdmxAttributes.list()),
                observations);
    }

    private static String concept(String dimension) {
        return dimension.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9_]", "_");
    }

    private List<SdmxCode> indicators() {
        return registry.indicators().stream()
                .map(one -> new SdmxCode(one.code(), one.label(), Optional.empty()))
                .toList();
    }

    private List<SdmxCode> populations() {
        return registry.populations().stream()
                .map(plan -> new SdmxCode(population(plan), plan.population(), Optional.empty()))
                .toList();
    }

    private static String population(IndicatorPlan plan) {
        return concept(plan.id());
    }

    private SdmxObservation observation(Found row) {
        List<String> key = new ArrayList<>(List.of(
                period.frequency(),
                row.indicator().code(),
                population(row.plan()),
                statistic(row.cell().label()).orElseThrow(),
                row.compared(),
                "360"));
        codes.forEach((name, list) -> key.add(Optional.ofNullable(row.values().get(name))
                .map(value -> list.computeIfAbsent(value, SdmxModel::ofValue).id())
                .orElse(SdmxCode.TOTAL.id())));
        return SdmxValue.observation(row.cell(), row.indicator(), key, period);
    }

    private static SdmxCode ofValue(String value) {
        return new SdmxCode(value.replaceAll("[^A-Za-z0-9_@$-]", "_"), valued(value), Optional.empty());
    }

    /** The code of what a number is; none for analyses that are no indicator. */
    private static Optional<String> statistic(Label label) {
        return switch (label.estimand().quantity()) {
            case SHARE, RATIO -> Optional.of("SHARE");
            case PARITY_INDEX -> Optional.of("PARITY");
            case ADJUSTED_PARITY_INDEX -> Optional.of("PARITY_ADJ");
            case STANDARDISED_PARITY_INDEX -> Optional.of("PARITY_STD");
            default -> Optional.empty();
        };
    }
}
