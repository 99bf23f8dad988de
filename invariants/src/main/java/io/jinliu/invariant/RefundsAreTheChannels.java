package io.jinliu.invariant;

import io.jinliu.invariant.ChannelBook.Refund;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * I6, between payment-service and the channels; what goes back to a wallet or a card is I23's, by
 * the bank I22b's. Of one number, a channel
 * may have closed several and hold one.
 */
record RefundsAreTheChannels() implements Invariant {

    /** What a reversal gave back has the channel's own name there; every other refund has our number. */
    private static final String REFUNDS = """
            SELECT id, channel, amount_minor, state,
                   CASE WHEN purpose = 'SUSPENSE' AND reason = 'REVERSED' THEN COALESCE(channel_refund_no, CAST(id AS CHAR))
                        ELSE CAST(id AS CHAR) END AS number
              FROM refund${t}
             WHERE channel NOT IN ('WALLET', 'CARD', 'BANK')
            """;

    @Override
    public String id() {
        return "I6c";
    }

    @Override
    public String sentence() {
        return "Each refund number is one refund at its channel, of the same amount and no other end";
    }

    @Override
    public void judge(World world, Findings findings) {
        Map<String, List<Refund>> theirs = new HashMap<>();
        for (var refund : world.channels().refunds()) {
            theirs.computeIfAbsent(refund.channel() + " " + refund.refundNo(), _ -> new ArrayList<>())
                    .add(refund);
        }
        world.payment().each(REFUNDS, row -> {
            findings.examined(1);
            var known = theirs.remove(row.text("channel") + " " + row.text("number"));
            judge(row, known == null ? List.of() : known, findings);
        });
        theirs.forEach((number, refunds) -> findings.violated(refunds.getFirst()
                .place()
                .violation("refunds", "outRefundNo=" + refunds.getFirst().refundNo(), "a refund of ours", "none")));
    }

    private static void judge(Row ours, List<Refund> theirs, Findings findings) {
        var held = theirs.stream().filter(refund -> !refund.closed()).toList();
        if (held.size() > 1) {
            findings.violated(ours, "refund", ours.key("id"), "one refund at " + ours.text("channel"), held.size());
        }
        for (var refund : held) {
            if (refund.amount() != ours.number("amount_minor")) {
                findings.violated(ours, "refund", ours.key("id"), ours.number("amount_minor"), refund.amount());
            }
        }
        var states = theirs.stream().map(Refund::state).toList();
        if (!fits(ours.text("state"), states)) {
            findings.violated(ours, "refund", ours.key("id"), ours.key("state"), "at the channel " + states);
        }
    }

    /** What the channel may say at most of a refund that we believe to stand so. */
    private static boolean fits(String ours, List<String> theirs) {
        return switch (ours) {
            case "SUCCEEDED" -> theirs.contains("SUCCESS");
            case "CLOSED" -> theirs.stream().allMatch("CLOSED"::equals);
            case "APPLIED", "REJECTED" -> theirs.isEmpty();
            case "PROCESSING", "ABNORMAL" -> !theirs.isEmpty();
            case String _ -> true; // requested: it may not have got there yet
        };
    }
}
