package io.jinliu.payment.collect;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Method;
import java.util.List;
import java.util.Optional;

/** Which of the methods that a buyer would take is tried first, where he leaves that to us. */
public interface MethodOrder {

    /**
     * All wished methods in the order of the rule that fits; empty where none does.
     *
     * @param amount what is due
     * @param paymentNo the same number is arranged the same, as long as channels answer as they do
     */
    Optional<Arranged> arrange(Money amount, long paymentNo, List<Method> wished);

    /**
     * A decision that can be explained.
     *
     * @param version of the rules
     * @param rule its name
     */
    record Arranged(int version, String rule, List<Place> places) {

        public Arranged {
            places = List.copyOf(places);
        }

        @Override
        public String toString() {
            return "version %d, %s: %s".formatted(version, rule, places);
        }
    }

    /** @param why the values that put it there */
    record Place(Method method, String why) {

        @Override
        public String toString() {
            return "%s (%s)".formatted(method, why);
        }
    }
}
