package io.jinliu.payment.guard;

import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.GiveBackAnswer;
import io.jinliu.payment.channel.PaymentChannel;
import io.jinliu.payment.channel.PayoutAnswer;
import io.jinliu.payment.channel.PayoutChannel;
import io.jinliu.payment.channel.ReceiverAnswer;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.channel.SharingAnswer;
import io.jinliu.payment.channel.SharingChannel;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalInt;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Puts a guard around each channel. Only what comes out of here is a bean, so nobody can ask a channel unguarded. */
@Component
@EnableConfigurationProperties(GuardSettings.class)
public class Guards {

    private final CircuitBreakerRegistry breakers;
    private final BulkheadRegistry bulkheads;
    private final GuardSettings settings;

    public Guards(CircuitBreakerRegistry breakers, BulkheadRegistry bulkheads, GuardSettings settings) {
        this.breakers = breakers;
        this.bulkheads = bulkheads;
        this.settings = settings;
    }

    /** The same channel, that answers NotSent instead of waiting for what is down or overrun. */
    public PaymentChannel around(PaymentChannel channel) {
        var name = channel.name();
        return new GuardedChannel(
                channel,
                lane(name, "charge"),
                lane(name, "query"),
                lane(name, "close"),
                lane(name, "reverse"),
                lane(name, "refund"),
                lane(name, "query-refund"));
    }

    /** The same for what a channel shares out and takes back. */
    public SharingChannel around(SharingChannel channel) {
        var name = channel.name();
        return new GuardedSharing(
                channel,
                lane(name, "add-receiver"),
                lane(name, "share"),
                lane(name, "query-share"),
                lane(name, "give-back"));
    }

    /** Whether a new payment would be asked for there: not while the channel counts as down. Our own money always is. */
    public boolean takesCharges(Channel channel) {
        return breakers.find(name(channel, "charge"))
                .map(CircuitBreaker::getState)
                .filter(state -> state == State.OPEN || state == State.FORCED_OPEN)
                .isEmpty();
    }

    /** How many of the last new payments there were answered, in percent; empty while there were too few. */
    public OptionalInt successPercent(Channel channel) {
        return breakers.find(name(channel, "charge"))
                .map(breaker -> breaker.getMetrics().getFailureRate())
                .filter(failures -> failures >= 0)
                .map(failures -> OptionalInt.of(100 - Math.round(failures)))
                .orElse(OptionalInt.empty());
    }

    /** The same for payouts, with breakers of their own: what cannot be paid out may still be collected. */
    public PayoutChannel around(PayoutChannel channel) {
        var name = channel.name();
        return new GuardedPayouts(
                channel, lane(name, "payout"), lane(name, "query-payout"), lane(name, "cancel-payout"));
    }

    private static String name(Channel channel, String operation) {
        return channel.name().toLowerCase(Locale.ROOT) + "." + operation;
    }

    private Lane lane(Channel channel, String operation) {
        var name = name(channel, operation);
        return new Lane(breakers.circuitBreaker(name, breaking()), bulkheads.bulkhead(name, bounding()));
    }

    private CircuitBreakerConfig breaking() {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(settings.calls())
                .minimumNumberOfCalls(settings.callsAtLeast())
                .failureRateThreshold(settings.failurePercent())
                .waitDurationInOpenState(settings.open())
                .automaticTransitionFromOpenToHalfOpenEnabled(true) // what is not on offer is not tried by anybody
                .permittedNumberOfCallsInHalfOpenState(settings.probes())
                .recordResult(Guards::unanswered)
                .ignoreException(_ -> true) // a channel never throws; what throws here is our own trouble
                .build();
    }

    private BulkheadConfig bounding() {
        return BulkheadConfig.custom()
                .maxConcurrentCalls(settings.atOnce())
                .maxWaitDuration(Duration.ZERO)
                .build();
    }

    private static boolean unanswered(Object answer) {
        return answer instanceof ChannelAnswer.Unknown
                || answer instanceof ChannelAnswer.NotSent
                || answer instanceof RefundAnswer.Unknown
                || answer instanceof RefundAnswer.NotSent
                || answer instanceof ReceiverAnswer.Unknown
                || answer instanceof ReceiverAnswer.NotSent
                || answer instanceof SharingAnswer.Unknown
                || answer instanceof SharingAnswer.NotSent
                || answer instanceof GiveBackAnswer.Unknown
                || answer instanceof GiveBackAnswer.NotSent
                || answer instanceof PayoutAnswer.Unknown
                || answer instanceof PayoutAnswer.NotSent;
    }
}
