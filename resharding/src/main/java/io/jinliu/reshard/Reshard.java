package io.jinliu.reshard;

import io.jinliu.common.sharding.Schema;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * {@code Reshard copy|open|give-up|drop-old PLAN}: one step for one service. Exit codes: 0 done, 1 not equal or not
 * possible, 2 not understood.
 */
public final class Reshard {

    private static final String USAGE = "Reshard copy|open|give-up|drop-old PLAN (docs/domain/resharding.md)";

    private Reshard() {}

    public static void main(String[] arguments) throws SQLException {
        System.exit(run(arguments, new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    static int run(String[] arguments, PrintStream out) throws SQLException {
        if (arguments.length != 2) {
            out.println(USAGE);
            return 2;
        }
        try {
            var plan = Plan.read(Path.of(arguments[1]));
            try (var resharding = new Resharding(plan, schema(plan.service()), out::println)) {
                take(arguments[0], resharding);
            }
            return 0;
        } catch (IllegalArgumentException misunderstood) {
            out.println(misunderstood.getMessage());
            return 2;
        } catch (NotPossible known) {
            out.println(known.getMessage());
            return 1;
        }
    }

    private static void take(String step, Resharding resharding) throws SQLException {
        switch (step) {
            case "copy" -> resharding.copy();
            case "open" -> resharding.open();
            case "give-up" -> resharding.giveUp();
            case "drop-old" -> resharding.dropOld();
            default -> throw new IllegalArgumentException(USAGE);
        }
    }

    private static Schema schema(String service) {
        return Schema.read("classpath*:db/common/V*.sql", "classpath:templates/%s/V*.sql".formatted(service));
    }
}
