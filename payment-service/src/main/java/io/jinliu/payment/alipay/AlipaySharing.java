package io.jinliu.payment.alipay;

import com.alipay.api.response.AlipayTradeOrderSettleQueryResponse;
import com.alipay.api.response.AlipayTradeOrderSettleResponse;
import com.alipay.api.response.AlipayTradeRoyaltyRelationBindResponse;
import io.jinliu.payment.alipay.AlipayFailure.NoAnswer;
import io.jinliu.payment.alipay.AlipayFailure.NotSent;
import io.jinliu.payment.alipay.AlipayFailure.Said;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.GiveBackAnswer;
import io.jinliu.payment.channel.GiveBackOrder;
import io.jinliu.payment.channel.Receiver;
import io.jinliu.payment.channel.ReceiverAnswer;
import io.jinliu.payment.channel.SharingAnswer;
import io.jinliu.payment.channel.SharingChannel;
import io.jinliu.payment.channel.SharingOrder;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Profit sharing 分账 through Alipay. Code 10000 only means that it was taken on; a query says what was paid. */
final class AlipaySharing implements SharingChannel {

    private static final Logger LOG = LoggerFactory.getLogger(AlipaySharing.class);

    private final AlipaySdk sdk;
    private final AlipaySharingOrders orders;
    private final Clock clock;

    AlipaySharing(AlipaySettings settings, AlipaySdk sdk, Clock clock) {
        this.sdk = sdk;
        this.orders = new AlipaySharingOrders(settings);
        this.clock = clock;
    }

    @Override
    public Channel name() {
        return Channel.ALIPAY;
    }

    /** Binding him again is no mistake to Alipay. */
    @Override
    public ReceiverAnswer addReceiver(long splitNo, int line, Receiver receiver) {
        return sdk.ask(
                "add-receiver",
                Long.toString(splitNo),
                orders.bind(splitNo, line, receiver),
                AlipaySharing::added,
                AlipaySharing::notAdded);
    }

    private static ReceiverAnswer added(AlipayTradeRoyaltyRelationBindResponse told) {
        return "SUCCESS".equals(told.getResultCode())
                ? new ReceiverAnswer.Added()
                : new ReceiverAnswer.Unknown("Bound as " + told.getResultCode());
    }

    private static ReceiverAnswer notAdded(AlipayFailure failure) {
        return switch (failure) {
            case Said said when said.passing() -> new ReceiverAnswer.Later(said.toString());
            case Said said -> new ReceiverAnswer.Refused(said.code(), said.message());
            case NotSent notSent -> new ReceiverAnswer.NotSent(notSent.why());
            case NoAnswer none -> new ReceiverAnswer.Unknown(none.why());
        };
    }

    @Override
    public SharingAnswer share(SharingOrder order) {
        return sdk.ask(
                "share",
                Long.toString(order.splitNo()),
                orders.share(order),
                told -> taken(order, told),
                AlipaySharing::notShared);
    }

    /** A settlement without shares is done when it is taken on: nobody is paid by it. */
    private static SharingAnswer taken(SharingOrder asked, AlipayTradeOrderSettleResponse told) {
        if (!asked.channelNo().equals(told.getTradeNo())) {
            LOG.error("ALARM: Alipay answered about another trade than that of split {}", asked.splitNo());
            return new SharingAnswer.Unknown("The answer is about something else");
        }
        return new SharingAnswer.Told(asked.parts().isEmpty(), List.of());
    }

    private static SharingAnswer notShared(AlipayFailure failure) {
        return switch (failure) {
            case Said said when said.passing() -> new SharingAnswer.Later(said.toString());
            case Said said -> new SharingAnswer.Refused(said.code(), said.message());
            case NotSent notSent -> new SharingAnswer.NotSent(notSent.why());
            case NoAnswer none -> new SharingAnswer.Unknown(none.why());
        };
    }

    /** The same number is released once, however often it is asked. */
    @Override
    public SharingAnswer unfreeze(SharingOrder order) {
        return share(order);
    }

    @Override
    public SharingAnswer query(SharingOrder order) {
        return sdk.ask(
                "query-share",
                Long.toString(order.splitNo()),
                AlipaySharingOrders.query(order.splitNo(), order.channelNo()),
                told -> read(order, told),
                AlipaySharing::notTold);
    }

    private SharingAnswer read(SharingOrder asked, AlipayTradeOrderSettleQueryResponse told) {
        if (!Long.toString(asked.splitNo()).equals(told.getOutRequestNo())) {
            LOG.error("ALARM: Alipay answered about another split than {}", asked.splitNo());
            return new SharingAnswer.Unknown("The answer is about something else");
        }
        return AlipaySharingAnswers.shared(asked, told.getRoyaltyDetailList(), clock.instant());
    }

    /** Only "no such settlement" settles something. */
    private static SharingAnswer notTold(AlipayFailure failure) {
        return switch (failure) {
            case Said said when AlipaySharingAnswers.noSuch(said) -> new SharingAnswer.NoSuchSplit();
            case Said said -> new SharingAnswer.Unknown(said.toString());
            case NotSent notSent -> new SharingAnswer.NotSent(notSent.why());
            case NoAnswer none -> new SharingAnswer.Unknown(none.why());
        };
    }

    @Override
    public GiveBackAnswer giveBack(GiveBackOrder order) {
        return sdk.ask(
                "give-back",
                Long.toString(order.giveBackNo()),
                orders.giveBack(order),
                told -> order.channelNo().equals(told.getTradeNo())
                        ? new GiveBackAnswer.Processing()
                        : new GiveBackAnswer.Unknown("The answer is about something else"),
                AlipaySharing::notTaken);
    }

    private static GiveBackAnswer notTaken(AlipayFailure failure) {
        return switch (failure) {
            case Said said when said.passing() -> new GiveBackAnswer.Later(said.toString());
            case Said said -> new GiveBackAnswer.Failed(said.toString());
            case NotSent notSent -> new GiveBackAnswer.NotSent(notSent.why());
            case NoAnswer none -> new GiveBackAnswer.Unknown(none.why());
        };
    }

    @Override
    public GiveBackAnswer queryGiveBack(GiveBackOrder order) {
        return sdk.ask(
                "query-give-back",
                Long.toString(order.giveBackNo()),
                AlipaySharingOrders.query(order.giveBackNo(), order.channelNo()),
                told -> readGiveBack(order, told),
                AlipaySharing::giveBackNotTold);
    }

    private GiveBackAnswer readGiveBack(GiveBackOrder asked, AlipayTradeOrderSettleQueryResponse told) {
        return Long.toString(asked.giveBackNo()).equals(told.getOutRequestNo())
                ? AlipaySharingAnswers.givenBack(asked, told.getRoyaltyDetailList(), clock.instant())
                : new GiveBackAnswer.Unknown("The answer is about something else");
    }

    private static GiveBackAnswer giveBackNotTold(AlipayFailure failure) {
        return switch (failure) {
            case Said said when AlipaySharingAnswers.noSuch(said) -> new GiveBackAnswer.NoSuchGiveBack();
            case Said said -> new GiveBackAnswer.Unknown(said.toString());
            case NotSent notSent -> new GiveBackAnswer.NotSent(notSent.why());
            case NoAnswer none -> new GiveBackAnswer.Unknown(none.why());
        };
    }
}
