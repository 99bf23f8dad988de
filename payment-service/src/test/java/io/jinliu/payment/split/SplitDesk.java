package io.jinliu.payment.split;

import io.jinliu.common.id.Ids;
import io.jinliu.common.money.Money;
import io.jinliu.common.security.Caller;
import io.jinliu.common.security.Role;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer.Paid;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.Payer;
import io.jinliu.payment.channel.Receiver;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.collect.Desk;
import io.jinliu.payment.collect.Evidence;
import io.jinliu.payment.collect.PayDue;
import io.jinliu.payment.refund.FollowedRefunds;
import io.jinliu.payment.refund.Refund;
import io.jinliu.payment.split.Portion.Fixed;
import io.jinliu.payment.split.Portion.Percent;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Splits on in-memory ports, for tests: a payment of 19.90 at a scripted channel. */
final class SplitDesk {

    static final Caller MERCHANT = new Caller("clerk", Set.of(Role.MERCHANT), Optional.of("M1"));
    static final Caller STRANGER = new Caller("clerk", Set.of(Role.MERCHANT), Optional.of("M2"));

    final Desk desk = new Desk();
    final FollowedRefunds refundDesk = new FollowedRefunds(desk);
    final InMemorySplits splits = new InMemorySplits();
    final InMemoryGiveBacks giveBacks = new InMemoryGiveBacks();
    final ScriptedSharing wechat = new ScriptedSharing();
    final TakeBack takeBack = new TakeBack(giveBacks, refundDesk.refunds(), desk.ids, desk.told, desk.clock);
    final SharesFollowRefunds follow = new SharesFollowRefunds(desk.receipts, splits, takeBack);
    final ApplySharingAnswer applyAnswer = new ApplySharingAnswer(splits, takeBack, desk.told, desk.told, desk.clock);
    final Sharings sharings = new Sharings(List.of(wechat));
    final PostponeSplit postpone = new PostponeSplit(splits, giveBacks);
    final SendSplit sendSplit = new SendSplit(splits, sharings, applyAnswer, postpone, desk.clock);
    final SendGiveBack sendGiveBack = new SendGiveBack(
            giveBacks,
            sharings,
            new ApplyGiveBackAnswer(giveBacks, desk.told, desk.told, desk.clock),
            postpone,
            desk.clock);
    final Shareable shareable = new Shareable(desk.payments, desk.receipts, splits, giveBacks);
    final ShareMoney shareMoney =
            new ShareMoney(new AskSplit(shareable, desk.dues, splits, desk.ids, desk.told, desk.clock), sendSplit);
    final ReadSplits readSplits = new ReadSplits(splits, giveBacks);

    /** A collected payment. */
    long collected(boolean splittable) {
        var payment = opened(splittable);
        desk.hearPayment.heard(
                Channel.WECHAT_PAY, Long.toString(payment), new Paid(Desk.wechatProof("4200001", Desk.PRICE.minor())));
        return payment;
    }

    long opened(boolean splittable) {
        var request = new PayDue.Request(
                Ids.in(Desk.DUE.slot(), 5L << 10),
                "1001",
                Desk.DUE,
                Method.WECHAT_NATIVE,
                Payer.ANYBODY,
                0,
                splittable,
                Evidence.NONE);
        return desk.payDue.pay(request).terms().paymentNo();
    }

    Split share(long number, long paymentNo, Wish... wishes) {
        return shareMoney.share(number << 10, paymentNo, List.of(wishes), false, MERCHANT);
    }

    Split sharedOut(long number, long paymentNo, Wish... wishes) {
        return sendSplit.send(share(number, paymentNo, wishes).terms().splitNo());
    }

    Refund refund(long number, long fen) {
        var done = new RefundAnswer.Succeeded("R-" + number, Optional.empty(), Desk.NOON);
        return refundDesk.refund(number, Money.cny(fen), done, follow);
    }

    /** What the sweep would do with all that is open. */
    void takeAllBack() {
        giveBacks.all().forEach(giveBack -> sendGiveBack.send(giveBack.terms().giveBackNo()));
    }

    List<Long> returned() {
        return giveBacks.all().stream()
                .filter(GiveBack.Returned.class::isInstance)
                .map(giveBack -> giveBack.terms().amount().minor())
                .toList();
    }

    static Wish part(String account, int points) {
        return new Wish(merchant(account), new Percent(points), "commission");
    }

    static Wish fixed(String account, long fen) {
        return new Wish(merchant(account), new Fixed(Money.cny(fen)), "fee");
    }

    static Receiver merchant(String account) {
        return new Receiver(Receiver.Type.MERCHANT_ID, account, Optional.of("Shop " + account));
    }
}
