package io.jinliu.acceptance.cli;

import io.jinliu.invariant.Report;
import io.jinliu.invariant.Verdict;
import io.jinliu.invariant.Violation;

/** The report for people: each invariant with what it looked at, then each violation with what to look at. */
final class ReportTable {

    private static final int SHOWN = 20;

    private ReportTable() {}

    static String of(Report report) {
        var text = new StringBuilder();
        text.append("Business time %s, waited %.1f s for rest%n"
                .formatted(report.businessTime(), report.waited().toMillis() / 1000.0));
        timing(report, text);
        text.append("%n  %-5s %9s  %s%n".formatted("", "EXAMINED", "INVARIANT"));
        report.verdicts()
                .forEach(verdict -> text.append("%s %-5s %9d  %s%n"
                        .formatted(verdict.holds() ? "✓" : "✗", verdict.id(), verdict.examined(), verdict.sentence())));
        report.verdicts().stream().filter(verdict -> !verdict.holds()).forEach(verdict -> violations(verdict, text));
        return text.append("%n%s%n".formatted(conclusion(report))).toString();
    }

    private static void timing(Report report, StringBuilder text) {
        if (!report.timingDifferences().isEmpty()) {
            text.append("Still in flight:%n".formatted());
            report.timingDifferences().stream()
                    .limit(SHOWN)
                    .forEach(difference -> text.append("  … %s%n".formatted(difference)));
            more(report.timingDifferences().size(), text);
        }
    }

    private static void violations(Verdict verdict, StringBuilder text) {
        text.append("%n✗ %s %s%n".formatted(verdict.id(), verdict.sentence()));
        verdict.violations().stream().limit(SHOWN).forEach(violation -> text.append(line(violation)));
        more(verdict.violations().size(), text);
    }

    private static String line(Violation violation) {
        return "    %s %s.%s %s%n      expected %s%n      actual   %s%n"
                .formatted(
                        violation.service(),
                        violation.database(),
                        violation.table(),
                        violation.row(),
                        violation.expected(),
                        violation.actual());
    }

    private static void more(int all, StringBuilder text) {
        if (all > SHOWN) {
            text.append("    and %d more; --json shows all%n".formatted(all - SHOWN));
        }
    }

    private static String conclusion(Report report) {
        var violated = report.verdicts().stream()
                .filter(verdict -> !verdict.holds())
                .map(Verdict::id)
                .toList();
        return violated.isEmpty()
                ? "0 violations: all %d invariants hold"
                        .formatted(report.verdicts().size())
                : "%d violations of %s".formatted(report.violations(), String.join(", ", violated));
    }
}
