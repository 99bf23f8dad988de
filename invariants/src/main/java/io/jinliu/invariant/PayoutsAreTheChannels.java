package io.jinliu.invariant;

import io.jinliu.invariant.ChannelBook.Transfer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** I26b, between payment-service and the channels: a number pays one person once. */
record PayoutsAreTheChannels() implements Invariant {

    private static final String SENT = "SELECT id, channel, amount_minor, state FROM payout${t} WHERE reserved = 1";

    @Override
    public String id() {
        return "I26b";
    }

    @Override
    public String sentence() {
        return "Each payout is at most one transfer at its channel, of the same amount and end; the channel has no other";
    }

    @Override
    public void judge(World world, Findings findings) {
        Map<String, Transfer> theirs = new HashMap<>();
        for (var transfer : world.channels().transfers()) {
            var twin = theirs.put(transfer.channel() + " " + transfer.outNo(), transfer);
            if (twin != null) {
                told(findings, transfer, "one transfer of this number", "another");
            }
        }
        world.payment().each(SENT, row -> {
            findings.examined(1);
            judge(row, theirs.remove(row.text("channel") + " " + row.text("id")), findings);
        });
        theirs.values().forEach(transfer -> told(findings, transfer, "a payout of ours", "none"));
    }

    private static void judge(Row ours, @Nullable Transfer theirs, Findings findings) {
        var paid = ours.text("state").equals("PAID");
        var arrived = theirs != null && theirs.arrived();
        if (paid != arrived) {
            findings.violated(
                    ours, "payout", ours.key("id", "state"), "arrived there: " + paid, "arrived there: " + arrived);
        }
        if (theirs != null && theirs.amount() != ours.number("amount_minor")) {
            findings.violated(ours, "payout", ours.key("id"), ours.number("amount_minor"), theirs.amount());
        }
    }

    private static void told(Findings findings, Transfer transfer, String expected, String actual) {
        findings.violated(transfer.place().violation("transfers", "outNo=" + transfer.outNo(), expected, actual));
    }
}
