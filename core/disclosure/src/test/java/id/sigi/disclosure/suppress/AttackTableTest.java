package id.sigi.disclosure.suppress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.disclosure.attack.Audit;
import id.sigi.disclosure.attack.AuditReport;
import id.sigi.disclosure.attack.CellAudit;
import id.sigi.disclosure.attack.Evidence;
import id.sigi.disclosure.attack.Interval;
import id.sigi.disclosure.attack.PriorKnowledge;
import id.sigi.disclosure.attack.Reader;
import id.sigi.disclosure.attack.Readers;
import id.sigi.disclosure.rule.Protection;
import id.sigi.disclosure.system.CellSystem;
import id.sigi.disclosure.system.Visibility;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody comes within the protection width of a sensitive cell in any layout, by our solver and by another. */
@Tag("kernel")
class AttackTableTest {
    static Stream<Layouts.Layout> layouts() {
        return Layouts.list().stream();
    }

    @Test
    void thereAreTwentyLayouts() {
        assertTrue(Layouts.list().size() >= 20, "layouts: " + Layouts.list().size());
        assertEquals(
                Layouts.list().size(),
                Layouts.list().stream().map(Layouts.Layout::name).distinct().count());
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void nobodyComesTooClose(Layouts.Layout layout) {
        SuppressionPattern pattern = ComplementarySuppression.of(layout.system(), layout.rules());
        assertEquals(layout.exposed(), pattern.exposed(), "cells that cannot be protected are told");
        AuditReport audit = pattern.audit();
        List<String> unsafe = audit.unsafe().stream().map(CellAudit::name).toList();
        assertEquals(layout.exposed(), unsafe, () -> audit.unsafe().toString());
        assertTrue(audit.programmes() > 0 && audit.readers().get(Reader.Kind.OUTSIDER) == 1, "it was attacked");
    }

    /** Without complementary suppression each layout gives somebody away, so that there is something to protect. */
    @ParameterizedTest
    @MethodSource("layouts")
    void primarySuppressionAloneIsNotEnough(Layouts.Layout layout) {
        CellSystem system = layout.system();
        Map<Integer, Protection> sensitive = layout.rules().sensitive(system);
        BitSet primary = new BitSet();
        sensitive.keySet().forEach(primary::set);
        boolean isSafe = Audit.of(system, sensitive, primary, new Evidence()).isSafe();
        boolean isEnough = List.of("the total itself is small", "a large row beside small ones")
                .contains(layout.name());
        assertEquals(isEnough, isSafe);
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void anotherSolverFindsTheSame(Layouts.Layout layout) {
        Assumptions.assumeTrue(Glpk.isThere(), "glpsol is not installed (Debian: glpk-utils): its verdict is left out");
        SuppressionPattern pattern = ComplementarySuppression.of(layout.system(), layout.rules());
        CellSystem system = pattern.system();
        Map<Integer, Protection> sensitive = layout.rules().sensitive(system);
        BitSet hidden = new BitSet();
        for (int at = 0; at < system.size(); at++) {
            hidden.set(at, pattern.isHidden(at) || system.cell(at).visibility() == Visibility.LATENT);
        }
        boolean isCount = system.cells().stream().allMatch(cell -> cell.value() == Math.rint(cell.value()));
        AuditReport audit = pattern.audit();
        List<Glpk.Question> questions = new ArrayList<>();
        Readers readers = Readers.of(system, hidden);
        PriorKnowledge prior = new PriorKnowledge(system);
        sensitive.keySet().stream()
                .filter(hidden::get)
                .forEach(cell -> readers.all().stream()
                        .filter(reader -> !reader.own().contains(cell) && !prior.has(cell, sensitive.get(cell), reader))
                        .forEach(reader -> {
                            questions.add(new Glpk.Question(cell, -1, reader));
                            questions.add(new Glpk.Question(cell, 1, reader));
                        }));
        List<Double> ends = Glpk.values(system, hidden, questions, isCount);
        for (int at = 0; at < questions.size(); at += 2) {
            Glpk.Question question = questions.get(at);
            Interval other = new Interval(ends.get(at), ends.get(at + 1), Interval.Basis.LINEAR);
            String name = system.cell(question.cell()).name();
            if (!layout.exposed().contains(name)) {
                isFar(system, question, other, sensitive.get(question.cell()));
            }
            if (question.reader().kind() == Reader.Kind.OUTSIDER) {
                isSame(other, audit.cell(name).interval(), name);
            }
        }
        assertFalse(questions.isEmpty() && layout.exposed().isEmpty(), "something was asked");
    }

    private static void isFar(CellSystem system, Glpk.Question question, Interval interval, Protection needed) {
        double value = system.value(question.cell());
        double slack = 1e-4 * Math.max(1, needed.above());
        String told =
                system.cell(question.cell()).name() + " by " + question.reader().name() + ": " + interval;
        double below = Math.min(needed.below(), question.reader().fall(question.cell()));
        assertTrue(interval.low() <= value - below + slack, told);
        assertTrue(interval.high() >= value + needed.above() - slack, told);
        assertTrue(interval.width() >= needed.width() - slack, told);
    }

    /** The other solver is given a large bound for what has none, and prints six digits. */
    private static void isSame(Interval other, Interval own, String name) {
        double high = Math.min(1e12, own.high());
        assertEquals(other.low(), own.low(), Math.max(1e-4, own.low() * 1e-5), name);
        assertEquals(other.high(), high, Math.max(1e-4, high * 1e-5), name);
    }
}
