package io.jinliu.payment.wechat;

import com.wechat.pay.java.service.profitsharing.ProfitsharingService;
import com.wechat.pay.java.service.profitsharing.model.OrdersEntity;
import com.wechat.pay.java.service.profitsharing.model.QueryOrderRequest;
import com.wechat.pay.java.service.profitsharing.model.QueryReturnOrderRequest;
import com.wechat.pay.java.service.profitsharing.model.ReturnOrdersEntity;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.GiveBackAnswer;
import io.jinliu.payment.channel.GiveBackOrder;
import io.jinliu.payment.channel.Receiver;
import io.jinliu.payment.channel.ReceiverAnswer;
import io.jinliu.payment.channel.SharingAnswer;
import io.jinliu.payment.channel.SharingChannel;
import io.jinliu.payment.channel.SharingOrder;
import io.jinliu.payment.wechat.WechatFailure.NoAnswer;
import io.jinliu.payment.wechat.WechatFailure.NotSent;
import io.jinliu.payment.wechat.WechatFailure.Said;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Profit sharing 分账 through WeChat. A 200 only means that it was taken on; the state in it says how far it is. */
final class WechatSharing implements SharingChannel {

    private static final Logger LOG = LoggerFactory.getLogger(WechatSharing.class);

    private final ProfitsharingService sharing;
    private final WechatSharingOrders orders;

    WechatSharing(WechatSettings settings, ProfitsharingService sharing) {
        this.sharing = sharing;
        this.orders = new WechatSharingOrders(settings);
    }

    @Override
    public Channel name() {
        return Channel.WECHAT_PAY;
    }

    /** Adding him again is no mistake to WeChat. */
    @Override
    public ReceiverAnswer addReceiver(long splitNo, int line, Receiver receiver) {
        return WechatFailure.asking(
                "add-receiver", Long.toString(splitNo), () -> added(receiver), WechatSharing::notAdded);
    }

    private ReceiverAnswer added(Receiver receiver) {
        var told = sharing.addReceiver(orders.add(receiver));
        return receiver.account().equals(told.getAccount())
                ? new ReceiverAnswer.Added()
                : new ReceiverAnswer.Unknown("The answer is about somebody else");
    }

    private static ReceiverAnswer notAdded(WechatFailure failure) {
        return switch (failure) {
            case Said said when said.tooOften() || said.status() == 401 -> new ReceiverAnswer.Later(said.toString());
            case Said said -> new ReceiverAnswer.Refused(said.code(), said.message());
            case NotSent notSent -> new ReceiverAnswer.NotSent(notSent.why());
            case NoAnswer none -> new ReceiverAnswer.Unknown(none.why());
        };
    }

    @Override
    public SharingAnswer share(SharingOrder order) {
        return asking("share", order, () -> read(order, sharing.createOrder(orders.share(order))));
    }

    @Override
    public SharingAnswer unfreeze(SharingOrder order) {
        return asking("unfreeze", order, () -> read(order, sharing.unfreezeOrder(orders.unfreeze(order))));
    }

    private static SharingAnswer asking(String operation, SharingOrder order, Supplier<SharingAnswer> question) {
        return WechatFailure.asking(operation, Long.toString(order.splitNo()), question, WechatSharing::notShared);
    }

    /** That a share is above the merchant's limit (30 % unless agreed otherwise) is a definite no, for a person. */
    private static SharingAnswer notShared(WechatFailure failure) {
        return switch (failure) {
            case Said said
            when said.tooOften() || said.status() == 401 || said.code().equals("NOT_ENOUGH") ->
                new SharingAnswer.Later(said.toString());
            case Said said -> new SharingAnswer.Refused(said.code(), said.message());
            case NotSent notSent -> new SharingAnswer.NotSent(notSent.why());
            case NoAnswer none -> new SharingAnswer.Unknown(none.why());
        };
    }

    @Override
    public SharingAnswer query(SharingOrder order) {
        var query = new QueryOrderRequest();
        query.setTransactionId(order.channelNo());
        query.setOutOrderNo(Long.toString(order.splitNo()));
        return WechatFailure.asking(
                "query-share",
                Long.toString(order.splitNo()),
                () -> read(order, sharing.queryOrder(query)),
                WechatSharing::notTold);
    }

    /** Only "no such split" settles something: another no to a question says nothing about the money. */
    private static SharingAnswer notTold(WechatFailure failure) {
        return switch (failure) {
            case Said said when said.code().equals("RESOURCE_NOT_EXISTS") -> new SharingAnswer.NoSuchSplit();
            case Said said -> new SharingAnswer.Unknown(said.toString());
            case NotSent notSent -> new SharingAnswer.NotSent(notSent.why());
            case NoAnswer none -> new SharingAnswer.Unknown(none.why());
        };
    }

    private static SharingAnswer read(SharingOrder asked, OrdersEntity told) {
        if (!Long.toString(asked.splitNo()).equals(told.getOutOrderNo())
                || !asked.channelNo().equals(told.getTransactionId())) {
            LOG.error("ALARM: WeChat Pay answered about another split than {}", asked.splitNo());
            return new SharingAnswer.Unknown("The answer is about something else");
        }
        return WechatSharingAnswers.read(told);
    }

    @Override
    public GiveBackAnswer giveBack(GiveBackOrder order) {
        return WechatFailure.asking(
                "give-back",
                Long.toString(order.giveBackNo()),
                () -> read(order, sharing.createReturnOrder(orders.giveBack(order))),
                WechatSharing::notTaken);
    }

    private static GiveBackAnswer notTaken(WechatFailure failure) {
        return switch (failure) {
            case Said said when said.tooOften() || said.ofOurMaking() -> new GiveBackAnswer.Later(said.toString());
            case Said said -> new GiveBackAnswer.Failed(said.toString());
            case NotSent notSent -> new GiveBackAnswer.NotSent(notSent.why());
            case NoAnswer none -> new GiveBackAnswer.Unknown(none.why());
        };
    }

    @Override
    public GiveBackAnswer queryGiveBack(GiveBackOrder order) {
        var query = new QueryReturnOrderRequest();
        query.setOutReturnNo(Long.toString(order.giveBackNo()));
        query.setOutOrderNo(Long.toString(order.splitNo()));
        return WechatFailure.asking(
                "query-give-back",
                Long.toString(order.giveBackNo()),
                () -> read(order, sharing.queryReturnOrder(query)),
                WechatSharing::giveBackNotTold);
    }

    private static GiveBackAnswer giveBackNotTold(WechatFailure failure) {
        return switch (failure) {
            case Said said when said.code().equals("RESOURCE_NOT_EXISTS") -> new GiveBackAnswer.NoSuchGiveBack();
            case Said said -> new GiveBackAnswer.Unknown(said.toString());
            case NotSent notSent -> new GiveBackAnswer.NotSent(notSent.why());
            case NoAnswer none -> new GiveBackAnswer.Unknown(none.why());
        };
    }

    private static GiveBackAnswer read(GiveBackOrder asked, ReturnOrdersEntity told) {
        if (!Long.toString(asked.giveBackNo()).equals(told.getOutReturnNo())
                || !Long.valueOf(asked.amount().minor()).equals(told.getAmount())) {
            LOG.error("ALARM: WeChat Pay answered about another give-back than {}", asked.giveBackNo());
            return new GiveBackAnswer.Unknown("The answer is about something else");
        }
        return WechatSharingAnswers.read(told);
    }
}
