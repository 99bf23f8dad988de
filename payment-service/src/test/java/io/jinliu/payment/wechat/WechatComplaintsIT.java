package io.jinliu.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.ComplaintAnswer;
import io.jinliu.payment.channel.ComplaintAnswer.Refused;
import io.jinliu.payment.channel.ComplaintAnswer.Told;
import io.jinliu.payment.channel.ComplaintChannel;
import io.jinliu.payment.channel.ToldComplaint;
import io.jinliu.payment.channel.ToldComplaint.State;
import io.jinliu.payment.security.ChannelHttp;
import io.jinliu.payment.security.ChannelRules;
import io.jinliu.payment.security.InMemoryWire;
import io.jinliu.payment.security.SimulatorProcess;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Complaints against the simulator's WeChat Pay, over a real socket. */
class WechatComplaintsIT {

    static final SimulatorProcess SIMULATOR = SimulatorProcess.running();

    final long number = ChannelRules.nextNumber();
    final String outTradeNo = Long.toString(number);
    final WechatSettings settings =
            Merchant.settings("http://127.0.0.1:9/callbacks/wechat/default", Duration.ofSeconds(5));
    final WechatSdk sdk = WechatSdk.of(settings, new ChannelHttp(new InMemoryWire()));
    final ComplaintChannel wechat = new WechatComplaints(settings, sdk);
    String complaintId = "";

    @BeforeEach
    void a_payer_is_not_content() {
        new WechatChannel(settings, sdk).charge(Merchant.charge(number, 20_00));
        SIMULATOR.pay("wechat", outTradeNo);
        var wish = SIMULATOR.about("wechat", outTradeNo).put("text", "本子缺页").put("phone", "13900000000");
        complaintId =
                SIMULATOR.post("/payer/complain", wish).path("complaintId").asString("");
    }

    @Test
    void is_read_with_the_payment_it_is_about_and_the_payers_telephone() {
        var complaint = told(wechat.read(complaintId));

        assertThat(complaint.state()).isEqualTo(State.PENDING);
        assertThat(complaint.text()).isEqualTo("本子缺页");
        assertThat(complaint.phone()).contains("13900000000");
        assertThat(complaint.payments()).singleElement().satisfies(about -> {
            assertThat(about.outTradeNo()).isEqualTo(outTradeNo);
            assertThat(about.amount()).isEqualTo(Money.cny(20_00));
        });
    }

    @Test
    void is_in_the_list_of_its_day() {
        var today = LocalDate.ofInstant(SIMULATOR.now(), ZoneId.of("Asia/Shanghai"));

        assertThat(told(wechat.list(today.minusDays(1), today, 0)).complaints())
                .contains(new ComplaintChannel.Listed(complaintId, State.PENDING));
    }

    @Test
    void is_answered_then_completed_and_its_history_tells_of_both() {
        told(wechat.respond(complaintId, "对不起，这就为您退款"));
        assertThat(told(wechat.read(complaintId)).state()).isEqualTo(State.PROCESSING);
        told(wechat.complete(complaintId));
        assertThat(told(wechat.read(complaintId)).state()).isEqualTo(State.PROCESSED);

        assertThat(told(wechat.history(complaintId)))
                .extracting(ToldComplaint.Word::kind)
                .containsExactlyInAnyOrder("USER_CREATE_COMPLAINT", "MERCHANT_RESPONSE", "MERCHANT_CONFIRM_COMPLETE");
        assertThat(told(wechat.history(complaintId)).stream().filter(ToldComplaint.Word::ours))
                .extracting(ToldComplaint.Word::text)
                .contains("对不起，这就为您退款");
    }

    @Test
    void nothing_is_said_of_one_that_is_not_there() {
        assertThat(wechat.read("200000000000000000000000000")).isInstanceOf(Refused.class);
    }

    @Test
    void listening_is_asked_for_once_and_again_when_we_move() {
        told(wechat.listen());
        told(wechat.listen());

        var moved = Merchant.settings("http://127.0.0.1:9/callbacks/wechat/moved", Duration.ofSeconds(5));
        told(new WechatComplaints(moved, WechatSdk.of(moved, new ChannelHttp(new InMemoryWire()))).listen());
        told(wechat.listen());
    }

    private static <T> T told(ComplaintAnswer<T> answer) {
        assertThat(answer).isInstanceOf(Told.class);
        return ((Told<T>) answer).what();
    }
}
