package io.jinliu.payment.route;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.collect.MethodOrder.Place;
import io.jinliu.payment.route.RouteRule.By;
import io.jinliu.payment.route.RouteRule.Option;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Puts wished methods in the order of a rule: first those whose channels answer often enough, by what the rule says;
 * then those that do not, the better first; then those that the rule does not name, as they were wished. No method is
 * lost, none is added.
 *
 * @param success of a channel's last calls in percent; empty while there were too few
 */
record Arrange(Function<Channel, OptionalInt> success) {

    private static final int ALL = 100;

    /** @param paymentNo draws the lots: the same number is always arranged the same */
    List<Place> by(RouteRule rule, Money amount, long paymentNo, List<Method> wished) {
        var options = wished.stream()
                .flatMap(method -> rule.option(method).stream())
                .sorted(Comparator.comparing(Option::method))
                .toList();
        var ranked = rule.by() == By.COST ? cheapest(options, amount) : drawn(options, new SplittableRandom(paymentNo));
        var named = ranked.stream()
                .sorted(Comparator.comparing(option -> -health(rule, option)))
                .map(option -> new Place(option.method(), why(rule, option, amount)));
        var others = wished.stream()
                .filter(method -> rule.option(method).isEmpty())
                .map(method -> new Place(method, "not in the rule"));
        return Stream.concat(named, others).toList();
    }

    private static List<Option> cheapest(List<Option> options, Money amount) {
        return options.stream()
                .sorted(Comparator.comparing(option -> option.cost(amount)))
                .toList();
    }

    /** Each place goes to one of those that are left, as often as its share of their weights. */
    private static List<Option> drawn(List<Option> options, SplittableRandom lots) {
        var left = new ArrayList<>(options);
        var drawn = new ArrayList<Option>();
        for (var total = weight(left); total > 0; total = weight(left)) {
            var next = at(left, lots.nextInt(total));
            left.remove(next);
            drawn.add(next);
        }
        drawn.addAll(left);
        return drawn;
    }

    private static Option at(List<Option> options, int lot) {
        var passed = 0;
        for (var option : options) {
            passed += option.weight();
            if (lot < passed) {
                return option;
            }
        }
        throw new IllegalArgumentException("A lot beyond all weights: " + lot);
    }

    private static int weight(List<Option> options) {
        return options.stream().mapToInt(Option::weight).sum();
    }

    /** All that answer often enough are as healthy as each other. */
    private int health(RouteRule rule, Option option) {
        var seen = success.apply(option.method().channel()).orElse(ALL);
        return seen < rule.successAtLeast() ? seen : ALL;
    }

    private String why(RouteRule rule, Option option, Money amount) {
        var seen = success.apply(option.method().channel());
        var how = seen.isPresent() ? "%d %% answered".formatted(seen.getAsInt()) : "few calls";
        return rule.by() == By.COST
                ? "costs %s, %s".formatted(option.cost(amount), how)
                : "weighs %d, %s".formatted(option.weight(), how);
    }
}
