package io.jinliu.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import com.wechat.pay.java.service.profitsharing.model.DetailFailReason;
import com.wechat.pay.java.service.profitsharing.model.DetailStatus;
import com.wechat.pay.java.service.profitsharing.model.OrderReceiverDetail;
import com.wechat.pay.java.service.profitsharing.model.OrderStatus;
import com.wechat.pay.java.service.profitsharing.model.OrdersEntity;
import com.wechat.pay.java.service.profitsharing.model.ReturnOrderFailReason;
import com.wechat.pay.java.service.profitsharing.model.ReturnOrderStatus;
import com.wechat.pay.java.service.profitsharing.model.ReturnOrdersEntity;
import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.GiveBackAnswer;
import io.jinliu.payment.channel.ShareOutcome;
import io.jinliu.payment.channel.SharingAnswer;
import io.jinliu.payment.channel.SharingAnswer.Told;
import io.jinliu.payment.channel.SharingAnswer.Word;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WechatSharingAnswersTest {

    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void reads_what_became_of_each_share() {
        var told = order(
                OrderStatus.FINISHED,
                detail("1", DetailStatus.SUCCESS),
                detail("2", DetailStatus.CLOSED),
                detail("3", DetailStatus.PENDING));

        assertThat(WechatSharingAnswers.read(told))
                .isEqualTo(new Told(
                        true,
                        List.of(
                                new Word("1", Money.cny(5), new ShareOutcome.Paid(NOON)),
                                new Word("2", Money.cny(5), new ShareOutcome.Closed("NO_RELATION")),
                                new Word("3", Money.cny(5), new ShareOutcome.Pending()))));
        assertThat(WechatSharingAnswers.read(order(OrderStatus.PROCESSING))).isEqualTo(new Told(false, List.of()));
    }

    @Test
    void believes_no_share_without_a_state_an_amount_or_a_time() {
        var timeless = detail("1", DetailStatus.SUCCESS);
        timeless.setFinishTime("yesterday");
        var worthless = detail("1", DetailStatus.SUCCESS);
        worthless.setAmount(null);
        var unnamed = detail("1", DetailStatus.SUCCESS);
        unnamed.setResult(null);

        for (var detail : List.of(timeless, worthless, unnamed)) {
            assertThat(WechatSharingAnswers.read(order(OrderStatus.FINISHED, detail)))
                    .isInstanceOf(SharingAnswer.Unknown.class);
        }
        assertThat(WechatSharingAnswers.read(new OrdersEntity())).isInstanceOf(SharingAnswer.Unknown.class);
    }

    @Test
    void reads_what_became_of_a_give_back() {
        assertThat(read(ReturnOrderStatus.SUCCESS)).isEqualTo(new GiveBackAnswer.GivenBack(NOON));
        assertThat(read(ReturnOrderStatus.PROCESSING)).isEqualTo(new GiveBackAnswer.Processing());
        assertThat(read(ReturnOrderStatus.FAILED)).isEqualTo(new GiveBackAnswer.Failed("BALANCE_NOT_ENOUGH"));
        assertThat(WechatSharingAnswers.read(new ReturnOrdersEntity())).isInstanceOf(GiveBackAnswer.Unknown.class);
    }

    private static GiveBackAnswer read(ReturnOrderStatus result) {
        var told = new ReturnOrdersEntity();
        told.setResult(result);
        told.setFailReason(ReturnOrderFailReason.BALANCE_NOT_ENOUGH);
        told.setFinishTime("2026-01-01T20:00:00+08:00");
        return WechatSharingAnswers.read(told);
    }

    private static OrdersEntity order(OrderStatus state, OrderReceiverDetail... details) {
        var told = new OrdersEntity();
        told.setState(state);
        told.setReceivers(List.of(details));
        return told;
    }

    private static OrderReceiverDetail detail(String account, DetailStatus result) {
        var told = new OrderReceiverDetail();
        told.setAccount(account);
        told.setAmount(5L);
        told.setResult(result);
        told.setFailReason(DetailFailReason.NO_RELATION);
        told.setFinishTime("2026-01-01T20:00:00+08:00");
        return told;
    }
}
