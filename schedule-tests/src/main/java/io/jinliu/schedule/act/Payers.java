package io.jinliu.schedule.act;

import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Action;
import io.jinliu.payment.channel.Charge;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.Payer;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.channel.RefundNews;
import io.jinliu.payment.collect.Channels;
import io.jinliu.payment.collect.Payment.Pending;
import io.jinliu.schedule.World;
import io.jinliu.schedule.payment.PaymentService;
import io.jinliu.schedule.store.CountedIds;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Trade;
import io.jinliu.simulator.channel.Payer.Move;
import io.jinliu.simulator.channel.PayerRefused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** People with phones: they pay what they were shown, and also too late, twice, or another amount. */
final class Payers {

    private final World world;
    private final Requests requests;
    private final CountedIds numbers = new CountedIds(7);
    private final Set<String> shown = new HashSet<>();

    Payers(World world, Requests requests) {
        this.world = world;
        this.requests = requests;
    }

    List<Act> acts() {
        look();
        var acts = new ArrayList<Act>();
        var all = trades();
        if (!all.isEmpty()) {
            acts.add(new Act(14, () -> meet(world.chance().oneOf(all))));
        }
        acts.add(new Act(1, this::forgottenOrder));
        acts.add(new Act(1, this::forgottenRefund));
        return acts;
    }

    /** Whoever was shown a code may pay it for as long as the channel lets him; a page is opened when it is shown. */
    private void look() {
        for (var payment : world.payments().payments()) {
            var number = Long.toString(payment.terms().paymentNo());
            if (payment instanceof Pending(var _, var action, var _) && action.isPresent() && shown.add(number)) {
                action.ifPresent(this::open);
            }
        }
    }

    private void open(Action action) {
        var browser = new Browser(world.channels().simulator());
        switch (action.type()) {
            case REDIRECT -> browser.open(action.value());
            case FORM -> browser.post(action.value());
            case QR_CODE, SDK, TRANSFER, VOUCHER, NONE -> {} // read by a phone when its holder pays
        }
    }

    private List<Shown> trades() {
        var all = new ArrayList<Shown>();
        for (var channel : Channel.values()) {
            world.channels().simulator().book().of(channel).trades().stream()
                    .filter(trade -> shown.contains(trade.order().outTradeNo()))
                    .forEach(trade -> all.add(new Shown(channel, trade)));
        }
        return all;
    }

    private void meet(Shown order) {
        var number = order.trade.order().outTradeNo();
        switch (order.trade.asOf(world.clock().instant())) {
            case Trade.Waiting _ -> payOrScan(order.channel, number);
            case Trade.Closed _ -> seldom(6, order.channel, new Move(number, "", 0, 0, true, false, ""), "too late");
            case Trade.Paid _ when world.post().isSilentAbout(number) -> {} // nobody would ever ask for the second
            case Trade.Paid _ -> seldom(8, order.channel, new Move(number, "", 0, 0, false, true, ""), "twice");
        }
    }

    private void payOrScan(Channel channel, String number) {
        var player = world.channels().simulator().payer();
        switch (world.chance().below(10)) {
            case 0, 1 -> {
                player.scan(channel, Move.pay(number));
                world.trace().add("payer scans …%s", number.substring(number.length() - 7));
            }
            case 2 -> pay(channel, new Move(number, "", 1 + world.chance().below(500), 0, false, false, ""), "oddly");
            case 3 -> pay(channel, new Move(number, "", 0, 1, false, false, ""), "with a coupon");
            default -> pay(channel, Move.pay(number), "");
        }
    }

    private void seldom(int times, Channel channel, Move move, String how) {
        if (world.chance().oneIn(times)) {
            pay(channel, move, how);
        }
    }

    private void pay(Channel channel, Move move, String how) {
        var number = move.outTradeNo();
        try {
            var paid = world.channels().simulator().payer().pay(channel, move);
            world.trace()
                    .add("payer pays %d fen for …%s %s", paid.amountFen(), number.substring(number.length() - 7), how);
        } catch (PayerRefused refused) {
            world.trace().add("payer is refused: %s", refused);
        }
    }

    /** An order that some older system of ours opened at the channel: we have never heard of its number. */
    private void forgottenOrder() {
        var number = numbers.next(new Slot(7));
        var expiry = world.clock().instant().plus(Duration.ofMinutes(30));
        var charge = new Charge(number, oldWay(), Money.cny(500), "旧系统", expiry, Payer.ANYBODY, 0);
        world.trace().add("an older system opens %s", Requests.tail(number));
        world.payments()
                .service()
                .bean(Channels.class)
                .of(charge.method().channel())
                .charge(charge);
        shown.add(Long.toString(number));
    }

    private Method oldWay() {
        return switch (world.market()) {
            case ALL, WECHAT -> Method.WECHAT_NATIVE;
            case ALIPAY -> Method.ALIPAY_PRECREATE;
            case UNIONPAY -> Method.UNIONPAY_APP;
        };
    }

    /** A refund of that older system is told of: it is nothing to us, whatever its number looks like. */
    private void forgottenRefund() {
        var number = numbers.next(new Slot(8));
        var news = world.payments().service().bean(RefundNews.class);
        requests.ask(
                PaymentService.NAME,
                "hears of a forgotten refund",
                number,
                () -> news.heard(
                        io.jinliu.payment.channel.Channel.ALIPAY,
                        Long.toString(number),
                        new RefundAnswer.Closed("by the older system")));
    }

    private record Shown(Channel channel, Trade trade) {}
}
