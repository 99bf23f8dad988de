package io.jinliu.payment.security;

import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.security.WireRecord.Direction;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One question to a channel while it is asked. The channels' SDKs make their own requests, so the wire learns from here
 * what a request is about, and tells here whether it ever left.
 */
public final class Exchange {

    private static final ScopedValue<Exchange> CURRENT = ScopedValue.newInstance();

    private final Channel channel;
    private final String operation;
    private final String subject;
    private final AtomicBoolean left = new AtomicBoolean();

    public Exchange(Channel channel, String operation, String subject) {
        this.channel = channel;
        this.operation = operation;
        this.subject = subject;
    }

    public <A, X extends Throwable> A during(ScopedValue.CallableOp<A, X> call) throws X {
        return ScopedValue.where(CURRENT, this).call(call);
    }

    /** Whether the channel may have heard of it. Only if not, a failure is certain. */
    public boolean left() {
        return left.get();
    }

    static Exchange current() {
        return CURRENT.orElseThrow(() -> new IllegalStateException("A channel is asked outside any exchange"));
    }

    void leave() {
        left.set(true);
    }

    WireRecord said(Direction direction, String content) {
        return new WireRecord(channel, direction, operation, subject, content);
    }
}
