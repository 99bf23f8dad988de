package io.jinliu.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.fault.FaultKind;
import io.jinliu.simulator.fault.Operation;
import io.jinliu.simulator.wire.Delivery;
import org.junit.jupiter.api.Test;

class NoticeFaultsTest {

    final TestWorld world = new TestWorld();

    @Test
    void holds_a_notice_behind_the_next() {
        struck(FaultKind.REORDER, "T20260101");
        assertThat(world.due()).isEmpty();
        paid("T20260102");

        var second = one();
        world.answer(second, 200, "");
        var first = one();

        assertThat(first.noticeId()).isLessThan(second.noticeId());
    }

    @Test
    void lets_a_held_notice_go_when_no_other_comes() {
        struck(FaultKind.REORDER, "T20260101");
        assertThat(world.due()).isEmpty();

        world.pass("PT1M");

        assertThat(world.due()).hasSize(1);
    }

    @Test
    void delays_a_notice() {
        struck(FaultKind.DELAY, "T20260101");
        assertThat(world.due()).isEmpty();

        world.pass("PT20S");

        assertThat(one().attempt()).isEqualTo(1);
    }

    @Test
    void loses_an_attempt_and_tries_again_on_schedule() {
        struck(FaultKind.DROP, "T20260101");
        assertThat(world.due()).isEmpty();

        world.pass("PT15S");

        assertThat(one().attempt()).isEqualTo(2);
    }

    @Test
    void sends_the_same_news_many_times_each_signed_afresh() {
        struck(FaultKind.DUPLICATE, "T20260101");

        var copies = world.due();

        assertThat(copies).hasSize(3);
        assertThat(copies.stream().map(Delivery::noticeId).distinct()).hasSize(1);
        assertThat(copies.stream().map(copy -> copy.headers().get("Wechatpay-Nonce")))
                .doesNotHaveDuplicates();
        copies.forEach(copy -> world.answer(copy, 200, ""));
        world.pass("PT15S");
        assertThat(world.due()).isEmpty();
    }

    @Test
    void probes_whether_the_merchant_checks_signatures() {
        struck(FaultKind.SIGNATURE_PROBE, "T20260101");

        assertThat(one().headers().get("Wechatpay-Signature")).startsWith("WECHATPAY/SIGNTEST/");
    }

    private void struck(FaultKind kind, String outTradeNo) {
        world.fault(Channel.WECHAT, Operation.NOTIFY, kind);
        paid(outTradeNo);
    }

    private void paid(String outTradeNo) {
        world.wechat.open(outTradeNo, 20_00);
        world.pay(Channel.WECHAT, outTradeNo);
    }

    private Delivery one() {
        var due = world.due();
        assertThat(due).hasSize(1);
        return due.getFirst();
    }
}
