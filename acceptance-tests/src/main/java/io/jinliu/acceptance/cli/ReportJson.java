package io.jinliu.acceptance.cli;

import io.jinliu.invariant.Report;
import io.jinliu.invariant.Verdict;
import io.jinliu.invariant.Violation;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The report for programs. */
record ReportJson(
        String businessTime,
        double waitedSeconds,
        List<String> timingDifferences,
        long violations,
        List<Judged> invariants) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Judged(String id, String sentence, boolean holds, long examined, List<Violation> violations) {

        static Judged of(Verdict verdict) {
            return new Judged(
                    verdict.id(), verdict.sentence(), verdict.holds(), verdict.examined(), verdict.violations());
        }
    }

    static String of(Report report) {
        var shown = new ReportJson(
                report.businessTime().toString(),
                report.waited().toMillis() / 1000.0,
                report.timingDifferences(),
                report.violations(),
                report.verdicts().stream().map(Judged::of).toList());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(shown) + System.lineSeparator();
    }
}
