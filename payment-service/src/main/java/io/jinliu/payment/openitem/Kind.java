package io.jinliu.payment.openitem;

import java.time.Duration;
import java.util.Optional;

/** What is open; the name is stored and shown. Each has a clock, and says by which command it ends, if by one. */
public enum Kind {
    /** A channel cannot deliver a refund; the subject is the refund. */
    REFUND_ABNORMAL(Duration.ofHours(24), "POST /api/v1/refunds/{subject}/to-account"),
    /** A refund above the limit waits for a second person; the subject is the refund. */
    REFUND_APPROVAL(Duration.ofHours(24), "POST /api/v1/refunds/{subject}/approve"),
    /** Money in suspense whose refund the channel closed; the subject is the receipt. */
    SUSPENSE(Duration.ofHours(24), "POST /api/v1/refunds/suspense/{subject}"),
    /** Money under a number we never issued, until it has gone back; the subject is the receipt. */
    STRAY_MONEY(Duration.ofHours(24), "POST /api/v1/refunds/suspense/{subject}"),
    /** A buyer complains at the channel; the subject is the complaint. */
    COMPLAINT(Duration.ofHours(24), "POST /api/v1/complaints/{subject}/complete"),
    /** A channel says two things that cannot both be true; the subject is the number it said them of. */
    CONTRADICTION(Duration.ofDays(2), "");

    private final Duration clock;
    private final String command;

    Kind(Duration clock, String command) {
        this.clock = clock;
        this.command = command;
    }

    /** How long it may be open, unless its feature knows better. */
    public Duration clock() {
        return clock;
    }

    /** What ends it, because money or another's word must move first. Without one, a person's explanation does. */
    public Optional<String> command(String subject) {
        return command.isEmpty() ? Optional.empty() : Optional.of(command.replace("{subject}", subject));
    }
}
