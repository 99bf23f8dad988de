package io.jinliu.payment.guard;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One kind of question to one channel, with a breaker and a bulkhead of its own: orders that cannot be created do not
 * keep us from asking about those that were.
 */
record Lane(CircuitBreaker breaker, Bulkhead bulkhead) {

    <A> A ask(Supplier<A> question, Function<String, A> notSent) {
        try {
            return bulkhead.executeSupplier(() -> breaker.executeSupplier(question));
        } catch (CallNotPermittedException down) {
            return notSent.apply("The channel does not answer; not asked");
        } catch (BulkheadFullException overrun) {
            return notSent.apply("Too many wait for the channel; not asked");
        }
    }
}
