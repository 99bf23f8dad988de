package io.jinliu.platform.cli;

import java.util.ArrayList;
import java.util.List;

/** Demonstration and checks: programs of acceptance-tests, which meet the system from outside. */
record Acceptance(Workplace workplace) {

    static final String MODULE = "acceptance-tests";
    private static final Program PROGRAM = new Program(MODULE, "io.jinliu.acceptance.cli.AcceptanceCli");

    /** @return the program's exit code */
    int run(boolean json, List<String> arguments) throws InterruptedException {
        var all = new ArrayList<>(arguments);
        if (json) {
            all.add("--json");
        }
        return PROGRAM.run(workplace, all);
    }
}
