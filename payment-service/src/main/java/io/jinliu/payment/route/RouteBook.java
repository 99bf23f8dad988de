package io.jinliu.payment.route;

import java.time.Instant;
import java.util.List;

/**
 * A version of all rules. One person drafts it, another makes it count; what counted before is replaced.
 *
 * <pre>
 *   Drafted ──by another──▶ Active ──the next──▶ Replaced
 * </pre>
 */
public sealed interface RouteBook {

    Terms terms();

    /** As it is stored and sent. */
    default String state() {
        return switch (this) {
            case Drafted _ -> "DRAFTED";
            case Active _ -> "ACTIVE";
            case Replaced _ -> "REPLACED";
        };
    }

    /** @param rules in the order in which they are looked at; none at all leaves every wish as it is */
    record Terms(int version, List<RouteRule> rules, String reason, String maker, Instant draftedAt) {

        public Terms {
            rules = List.copyOf(rules);
        }
    }

    record Drafted(Terms terms) implements RouteBook {

        /** @throws OtherHands if whoever drafted it would confirm it */
        Active active(String checker, Instant at) {
            if (terms.maker().equals(checker)) {
                throw new OtherHands();
            }
            return new Active(terms, checker, at);
        }
    }

    record Active(Terms terms, String checker, Instant at) implements RouteBook {

        Replaced replaced() {
            return new Replaced(terms, checker, at);
        }
    }

    record Replaced(Terms terms, String checker, Instant at) implements RouteBook {}
}
