package io.jinliu.acceptance.story;

import java.util.List;
import java.util.Optional;

/** All stories. */
public final class Stories {

    private static final List<Story> ALL = List.of(
            new MainJob(),
            new LatePayment(),
            new DoublePayment(),
            new WrongAmount(),
            new LostCallback(),
            new DuplicateCallbacks(),
            new ForgedCallback(),
            new PaymentCode(),
            new RefundStuck(),
            new RefundAbnormal(),
            new PaidFromWallet(),
            new PrepaidCard(),
            new MixedPayment(),
            new Failover(),
            new OfflineTransfer(),
            new Complaint(),
            new PayoutBatch());

    private Stories() {}

    public static List<Story> all() {
        return ALL;
    }

    public static Story mainJob() {
        return ALL.getFirst();
    }

    public static Optional<Story> named(String name) {
        return ALL.stream().filter(story -> story.name().equals(name)).findFirst();
    }
}
