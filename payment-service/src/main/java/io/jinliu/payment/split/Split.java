package io.jinliu.payment.split;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.SharingOrder;
import java.time.Instant;
import java.util.List;

/**
 * A part of collected money on its way to receivers.
 *
 * <pre>
 *   Asked ──▶ Processing ──▶ Finished     each share paid, or closed with its reason
 *     └───────────┴──▶ Abnormal ──▶ Processing | Finished     a person helps, the channel decides
 * </pre>
 *
 * <p>Never given up by our clock: while the outcome is open the same number is sent and asked about again.
 */
public sealed interface Split {

    SplitTerms terms();

    /** In the order of receivers' ids; none where it only releases what is frozen. */
    List<Share> shares();

    /** The name outsiders know the state by. */
    default String state() {
        return switch (this) {
            case Asked _ -> "ASKED";
            case Processing _ -> "PROCESSING";
            case Abnormal _ -> "ABNORMAL";
            case Finished _ -> "FINISHED";
        };
    }

    /** What receivers got, or may still get. */
    default Money held() {
        return shares().stream()
                .filter(share -> share.open() || share.paid())
                .map(Share::amount)
                .reduce(terms().amount().zero(), Money::plus);
    }

    default SharingOrder order() {
        var parts = shares().stream()
                .map(share -> new SharingOrder.Part(share.receiver(), share.amount(), share.description()))
                .toList();
        return new SharingOrder(terms().splitNo(), terms().channelNo(), parts, terms().releasesRest());
    }

    /** The channel has not said its last word. */
    sealed interface Unfinished extends Split {

        int asked();

        default Processing goOn(List<Share> told) {
            return new Processing(terms(), told, asked());
        }

        default Abnormal becomeAbnormal(String reason) {
            return new Abnormal(terms(), shares(), reason, asked());
        }

        default Finished finish(List<Share> told, Instant at) {
            return new Finished(terms(), told, at);
        }
    }

    /** Committed here; the channel may or may not have heard of it. */
    record Asked(SplitTerms terms, List<Share> shares, int asked) implements Unfinished {

        public Asked {
            shares = List.copyOf(shares);
        }
    }

    /** The channel has taken it on. */
    record Processing(SplitTerms terms, List<Share> shares, int asked) implements Unfinished {

        public Processing {
            shares = List.copyOf(shares);
        }
    }

    /** The channel will not do it as things are; it has an owner and a clock. */
    record Abnormal(SplitTerms terms, List<Share> shares, String reason, int asked) implements Unfinished {

        public Abnormal {
            shares = List.copyOf(shares);
        }
    }

    record Finished(SplitTerms terms, List<Share> shares, Instant at) implements Split {

        public Finished {
            shares = List.copyOf(shares);
        }
    }
}
