package io.jinliu.payment.route;

import static io.jinliu.payment.channel.Method.ALIPAY_PRECREATE;
import static io.jinliu.payment.channel.Method.UNIONPAY_APP;
import static io.jinliu.payment.channel.Method.WALLET;
import static io.jinliu.payment.channel.Method.WECHAT_NATIVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.collect.MethodOrder.Place;
import io.jinliu.payment.route.RouteRule.By;
import io.jinliu.payment.route.RouteRule.Option;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;

class ArrangeTest {

    static final List<Method> WISHED = List.of(WECHAT_NATIVE, ALIPAY_PRECREATE, UNIONPAY_APP);
    static final Money AMOUNT = Money.cny(100_00);

    final Map<Channel, Integer> success = new EnumMap<>(Channel.class);

    @Test
    void the_cheapest_for_this_amount_comes_first() {
        var rule = rule(
                By.COST,
                0,
                option(WECHAT_NATIVE, 0, 60, 0),
                option(ALIPAY_PRECREATE, 0, 38, 50),
                option(UNIONPAY_APP, 0, 0, 80));

        assertThat(arranged(rule, AMOUNT, 1)).containsExactly(WECHAT_NATIVE, UNIONPAY_APP, ALIPAY_PRECREATE);
        assertThat(arranged(rule, Money.cny(10_000_00), 1))
                .containsExactly(UNIONPAY_APP, ALIPAY_PRECREATE, WECHAT_NATIVE);
        assertThat(places(rule, AMOUNT, 1).getFirst().why()).isEqualTo("costs CNY 0.60, few calls");
    }

    @Test
    void a_fee_is_rounded_half_a_fen_up() {
        assertThat(option(WECHAT_NATIVE, 0, 60, 0).cost(Money.cny(83))).isEqualTo(Money.cny(0));
        assertThat(option(WECHAT_NATIVE, 0, 60, 0).cost(Money.cny(84))).isEqualTo(Money.cny(1));
        assertThat(option(WECHAT_NATIVE, 0, 60, 7).cost(Money.cny(100_000_000_000L)))
                .isEqualTo(Money.cny(600_000_007));
    }

    @Test
    void of_a_thousand_payments_as_many_come_first_as_the_weights_say_and_each_number_is_drawn_once() {
        var rule = rule(
                By.WEIGHT,
                0,
                option(WECHAT_NATIVE, 70, 0, 0),
                option(ALIPAY_PRECREATE, 30, 0, 0),
                option(UNIONPAY_APP, 0, 0, 0));

        var first = LongStream.range(0, 1_000)
                .mapToObj(number -> arranged(rule, AMOUNT, number).getFirst())
                .toList();

        assertThat(first).filteredOn(WECHAT_NATIVE::equals).hasSizeBetween(650, 750);
        assertThat(first).doesNotContain(UNIONPAY_APP);
        assertThat(arranged(rule, AMOUNT, 7)).isEqualTo(arranged(rule, AMOUNT, 7));
    }

    @Test
    void whose_channel_answers_too_seldom_comes_behind_and_the_better_of_two_first() {
        var rule = rule(
                By.COST,
                95,
                option(WECHAT_NATIVE, 0, 10, 0),
                option(ALIPAY_PRECREATE, 0, 20, 0),
                option(UNIONPAY_APP, 0, 30, 0));
        success.put(Channel.WECHAT_PAY, 50);
        assertThat(arranged(rule, AMOUNT, 1)).containsExactly(ALIPAY_PRECREATE, UNIONPAY_APP, WECHAT_NATIVE);

        success.put(Channel.ALIPAY, 94);
        assertThat(arranged(rule, AMOUNT, 1)).containsExactly(UNIONPAY_APP, ALIPAY_PRECREATE, WECHAT_NATIVE);
        success.put(Channel.ALIPAY, 95);
        assertThat(arranged(rule, AMOUNT, 1)).containsExactly(ALIPAY_PRECREATE, UNIONPAY_APP, WECHAT_NATIVE);
        assertThat(places(rule, AMOUNT, 1).getLast().why()).isEqualTo("costs CNY 0.10, 50 % answered");
    }

    @Test
    void what_the_rule_does_not_name_is_tried_last_as_it_was_wished() {
        var rule = rule(By.WEIGHT, 0, option(UNIONPAY_APP, 1, 0, 0));

        assertThat(arranged(rule, AMOUNT, 1)).containsExactly(UNIONPAY_APP, WECHAT_NATIVE, ALIPAY_PRECREATE);
    }

    @Test
    void a_rule_is_for_its_amounts_and_for_methods_that_it_names() {
        var small = new RouteRule(
                "small", Optional.of(100L), Optional.of(200L), By.COST, 0, List.of(option(WALLET, 1, 0, 0)));

        assertThat(small.fits(Money.cny(99), List.of(WALLET))).isFalse();
        assertThat(small.fits(Money.cny(100), List.of(WALLET))).isTrue();
        assertThat(small.fits(Money.cny(199), List.of(WALLET))).isTrue();
        assertThat(small.fits(Money.cny(200), List.of(WALLET))).isFalse();
        assertThat(small.fits(Money.cny(150), WISHED)).isFalse();
        assertThat(small.fits(Money.of(150, "JPY"), List.of(WALLET))).isFalse();
    }

    @Property
    boolean no_method_is_lost_and_none_is_added(
            @ForAll @UniqueElements List<Method> wished,
            @ForAll @UniqueElements List<Method> named,
            @ForAll @IntRange(max = 100) int least,
            @ForAll long number,
            @ForAll boolean byCost) {
        var options = named.stream()
                .map(method -> option(
                        method, method.name().length(), 10 * method.name().length(), 1))
                .toArray(Option[]::new);
        var rule = rule(byCost ? By.COST : By.WEIGHT, least, options);
        var order = arranged(rule, AMOUNT, number, wished);
        return order.size() == wished.size() && order.containsAll(wished);
    }

    private List<Method> arranged(RouteRule rule, Money amount, long number) {
        return arranged(rule, amount, number, WISHED);
    }

    private List<Method> arranged(RouteRule rule, Money amount, long number, List<Method> wished) {
        return arrange().by(rule, amount, number, wished).stream()
                .map(Place::method)
                .toList();
    }

    private List<Place> places(RouteRule rule, Money amount, long number) {
        return arrange().by(rule, amount, number, WISHED);
    }

    private Arrange arrange() {
        return new Arrange(channel ->
                success.containsKey(channel) ? OptionalInt.of(success.getOrDefault(channel, 0)) : OptionalInt.empty());
    }

    private static RouteRule rule(By by, int least, Option... options) {
        return new RouteRule("all", Optional.empty(), Optional.empty(), by, least, List.of(options));
    }

    private static Option option(Method method, int weight, int perMyriad, long fen) {
        return new Option(method, weight, perMyriad, fen);
    }
}
