package io.jinliu.payment.alipay;

import com.alipay.api.response.AlipayFundTransCommonQueryResponse;
import com.alipay.api.response.AlipayFundTransUniTransferResponse;
import io.jinliu.payment.alipay.AlipayFailure.NoAnswer;
import io.jinliu.payment.alipay.AlipayFailure.NotSent;
import io.jinliu.payment.alipay.AlipayFailure.Said;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.PayoutAnswer;
import io.jinliu.payment.channel.PayoutAnswer.InProgress;
import io.jinliu.payment.channel.PayoutAnswer.NoSuchPayout;
import io.jinliu.payment.channel.PayoutAnswer.Unknown;
import io.jinliu.payment.channel.PayoutChannel;
import io.jinliu.payment.channel.PayoutOrder;
import java.time.Clock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Payouts to an Alipay account, which has the money at once or says that it is being dealt with. */
final class AlipayPayouts implements PayoutChannel {

    private static final Logger LOG = LoggerFactory.getLogger(AlipayPayouts.class);

    private final AlipaySdk sdk;
    private final Clock clock;

    AlipayPayouts(AlipaySdk sdk, Clock clock) {
        this.sdk = sdk;
        this.clock = clock;
    }

    @Override
    public Channel name() {
        return Channel.ALIPAY;
    }

    @Override
    public PayoutAnswer send(PayoutOrder order) {
        return sdk.ask(
                "payout",
                order.number(),
                AlipayTransfers.send(order),
                told -> taken(order, told),
                AlipayPayouts::notTaken);
    }

    /** How much it was, only a query tells. */
    private PayoutAnswer taken(PayoutOrder asked, AlipayFundTransUniTransferResponse told) {
        if (!asked.number().equals(told.getOutBizNo())) {
            return aboutSomethingElse(asked);
        }
        return "SUCCESS".equals(told.getStatus()) ? amongTaken(query(asked)) : new InProgress();
    }

    /** What was taken on was sent and is known there, whatever became of the question about it. */
    static PayoutAnswer amongTaken(PayoutAnswer found) {
        return found instanceof PayoutAnswer.NotSent || found instanceof NoSuchPayout ? new InProgress() : found;
    }

    static PayoutAnswer notTaken(AlipayFailure failure) {
        return switch (failure) {
            case Said said when said.code().endsWith("NOT_ENOUGH") -> new PayoutAnswer.NotEnough(said.code());
            case Said said when unclear(said) -> new Unknown(said.code());
            case Said said when said.passing() -> new PayoutAnswer.Later(said.code());
            case Said said -> new PayoutAnswer.Refused(said.code(), said.message());
            case NotSent notSent -> new PayoutAnswer.NotSent(notSent.why());
            case NoAnswer none -> new Unknown(none.why());
        };
    }

    /** Alipay's fund interfaces say these without a prefix; whether the transfer was done is open. */
    private static boolean unclear(Said said) {
        return said.is("SYSTEM_ERROR") || said.is("REQUEST_PROCESSING");
    }

    @Override
    public PayoutAnswer query(PayoutOrder order) {
        return sdk.ask(
                "query-payout",
                order.number(),
                AlipayTransfers.query(order.number()),
                told -> read(order, told),
                AlipayPayouts::notTold);
    }

    /** REFUND: it had left, and came back. Of the two movements nothing is left, as of one that never was. */
    private PayoutAnswer read(PayoutOrder asked, AlipayFundTransCommonQueryResponse told) {
        if (!asked.number().equals(told.getOutBizNo())) {
            return aboutSomethingElse(asked);
        }
        return switch (told.getStatus()) {
            case "SUCCESS" -> paid(told);
            case "DEALING", "WAIT_PAY", "INIT" -> new InProgress();
            case "FAIL", "CLOSED", "REFUND" -> new PayoutAnswer.Failed(why(told));
            case null, default -> new Unknown("A state we do not know");
        };
    }

    /** The SDK takes the answer's {@code error_code} for a field of its own and leaves the transfer's empty. */
    private static String why(AlipayFundTransCommonQueryResponse told) {
        return Stream.of(told.getErrorCode(), told.getFailReason(), told.getStatus())
                .filter(word -> word != null && !word.isBlank())
                .findFirst()
                .orElse("FAIL");
    }

    private PayoutAnswer paid(AlipayFundTransCommonQueryResponse told) {
        var amount = AlipayAnswers.amount(told.getTransAmount());
        if (told.getOrderId() == null || told.getOrderId().isBlank() || amount.isEmpty()) {
            return new Unknown("Paid without a number or an amount");
        }
        var at = AlipayTime.read(told.getPayDate()).orElseGet(clock::instant);
        return new PayoutAnswer.Paid(told.getOrderId(), amount.get(), at);
    }

    static PayoutAnswer notTold(AlipayFailure failure) {
        return switch (failure) {
            case Said said when said.is("ORDER_NOT_EXIST") -> new NoSuchPayout();
            case Said said -> new Unknown(said.code());
            case NotSent notSent -> new PayoutAnswer.NotSent(notSent.why());
            case NoAnswer none -> new Unknown(none.why());
        };
    }

    /** Alipay has no word for it: nobody is waited for. */
    @Override
    public PayoutAnswer cancel(PayoutOrder order) {
        return query(order);
    }

    private static PayoutAnswer aboutSomethingElse(PayoutOrder asked) {
        LOG.error("ALARM: Alipay answered about another payout than {}", asked.payoutNo());
        return new Unknown("The answer is about something else");
    }
}
