package io.jinliu.payment.route;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Method;
import java.util.List;
import java.util.Optional;

/**
 * One line of a {@link RouteBook}: for amounts between two bounds, which of the wished methods comes first. The first rule
 * that fits counts.
 *
 * @param from in fen, included; empty for any
 * @param below in fen, not included; empty for any
 * @param successAtLeast in percent of the channel's last calls; who answers less often comes behind all who answer
 */
public record RouteRule(
        String name, Optional<Long> from, Optional<Long> below, By by, int successAtLeast, List<Option> options) {

    private static final String CURRENCY = "CNY";

    public RouteRule {
        options = List.copyOf(options);
    }

    /** What decides among the healthy. */
    public enum By {
        /** A lot, drawn by the payment's number: of a hundred payments as many come first as the weights say. */
        WEIGHT,
        /** What the channel keeps of this amount. */
        COST
    }

    /**
     * A method and what it costs us.
     *
     * @param weight from 0 on; 0 comes behind all others
     * @param feePerMyriad 万分之: hundredths of a percent of the amount
     * @param feeFen what is kept of each payment besides
     */
    public record Option(Method method, int weight, int feePerMyriad, long feeFen) {

        /** What the channel keeps of it, rounded as channels do, half a fen up. */
        Money cost(Money amount) {
            return amount.part(feePerMyriad, 10_000).plus(new Money(feeFen, amount.currency()));
        }
    }

    boolean fits(Money amount, List<Method> wished) {
        return amount.currency().getCurrencyCode().equals(CURRENCY)
                && from.filter(least -> amount.minor() < least).isEmpty()
                && below.filter(most -> amount.minor() >= most).isEmpty()
                && options.stream().map(Option::method).anyMatch(wished::contains);
    }

    Optional<Option> option(Method method) {
        return options.stream().filter(option -> option.method() == method).findFirst();
    }
}
