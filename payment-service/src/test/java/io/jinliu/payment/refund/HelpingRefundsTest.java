package io.jinliu.payment.refund;

import static io.jinliu.payment.collect.Desk.DUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.common.money.Money;
import io.jinliu.common.security.Caller;
import io.jinliu.common.security.Role;
import io.jinliu.payment.channel.AbnormalRefunds;
import io.jinliu.payment.channel.BankAccount;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer.Paid;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.channel.RefundOrder;
import io.jinliu.payment.collect.Desk;
import io.jinliu.payment.openitem.Kind;
import io.jinliu.payment.refund.Refund.Abnormal;
import io.jinliu.payment.refund.Refund.Closed;
import io.jinliu.payment.refund.Refund.Succeeded;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A person where the channel has no way: what is open until then, and what he can do. */
class HelpingRefundsTest {

    static final Caller CLERK = new Caller("clerk", Set.of(Role.MERCHANT), Optional.of("M1"));
    static final RefundAnswer DONE = new RefundAnswer.Succeeded("R-1", Optional.empty(), Desk.NOON);

    final Desk desk = new Desk();
    final InMemoryRefunds refunds = new InMemoryRefunds();
    final RefundDesk refundDesk = new RefundDesk(desk, refunds, 10_00);

    @Test
    void an_abnormal_refund_is_open_until_the_channel_delivers_it() {
        var abnormal = abnormal();
        assertThat(desk.items.open()).containsExactly(Kind.REFUND_ABNORMAL);

        desk.wechat.queryRefund = DONE;
        assertThat(refundDesk.sendRefund.send(number(abnormal))).isInstanceOf(Succeeded.class);
        assertThat(desk.items.open()).isEmpty();
    }

    @Test
    void an_abnormal_refund_may_go_to_another_account_of_which_nothing_is_kept() {
        var abnormal = abnormal();
        desk.wechat.queryRefund = DONE;
        var holder = new BankAccount.Holder("ICBC_DEBIT", "6222020200112233445", "张三");
        var account = new BankAccount(Optional.of(holder));

        assertThat(toAccount(new AbnormalRefunds.Answer.Accepted()).send(number(abnormal), account))
                .isInstanceOf(Succeeded.class);
        assertThat(desk.told.audited).contains("refund.to-account");
        assertThat(account.toString()).doesNotContain("6222");
        assertThatExceptionOfType(RefundNotAbnormal.class)
                .isThrownBy(
                        () -> toAccount(new AbnormalRefunds.Answer.Accepted()).send(number(abnormal), account));
    }

    @Test
    void an_account_that_the_channel_refuses_leaves_everything_as_it_was() {
        var abnormal = abnormal();
        assertThatExceptionOfType(AccountRefused.class)
                .isThrownBy(() -> toAccount(new AbnormalRefunds.Answer.Refused("PARAM_ERROR"))
                        .send(number(abnormal), BankAccount.MERCHANTS));
        assertThat(toAccount(new AbnormalRefunds.Answer.Unknown("timeout"))
                        .send(number(abnormal), BankAccount.MERCHANTS))
                .isInstanceOf(Abnormal.class);
        var nobody = new SendToAccount(refunds, List.of(), refundDesk.sendRefund, new NoteAccount(desk.told));
        assertThatExceptionOfType(NoOtherAccount.class)
                .isThrownBy(() -> nobody.send(number(abnormal), BankAccount.MERCHANTS));
    }

    @Test
    void suspense_that_its_channel_closed_waits_for_a_person_who_tries_again() {
        var payment = desk.pay(1, Method.WECHAT_NATIVE);
        paid(Long.toString(payment.terms().paymentNo()), 19_89);
        var receipt = desk.receipts.all().getFirst().no();
        desk.wechat.refund = new RefundAnswer.Closed("USER_ACCOUNT_ABNORMAL");
        assertThat(refundDesk.handleRefund.giveBack(receipt)).isInstanceOf(Closed.class);
        assertThat(desk.items.open()).containsExactly(Kind.SUSPENSE);

        desk.wechat.refund = DONE;
        assertThat(refundDesk.handleRefund.giveBack(receipt)).isInstanceOf(Succeeded.class);
        assertThat(desk.items.open()).isEmpty();
        assertThatExceptionOfType(NothingToGiveBack.class).isThrownBy(() -> refundDesk.handleRefund.giveBack(receipt));
    }

    @Test
    void stray_money_is_open_until_it_has_gone_back() {
        paid("NOBODYS-1", 5_00);
        assertThat(desk.items.open()).containsExactly(Kind.STRAY_MONEY);
        desk.wechat.refund = DONE;
        assertThat(refundDesk.handleRefund.giveBack(
                        desk.receipts.all().getFirst().no()))
                .isInstanceOf(Succeeded.class);
        assertThat(desk.items.open()).isEmpty();
    }

    private SendToAccount toAccount(AbnormalRefunds.Answer answer) {
        return new SendToAccount(refunds, List.of(new Bank(answer)), refundDesk.sendRefund, new NoteAccount(desk.told));
    }

    private Refund abnormal() {
        collected();
        var refund = refund(1, 5_00);
        desk.wechat.queryRefund = new RefundAnswer.Abnormal("the account is closed");
        return refundDesk.sendRefund.send(number(refund));
    }

    private void collected() {
        paid(Long.toString(desk.pay(1, Method.WECHAT_NATIVE).terms().paymentNo()), 19_90);
    }

    private void paid(String outTradeNo, long fen) {
        desk.hearPayment.heard(Channel.WECHAT_PAY, outTradeNo, new Paid(Desk.wechatProof("T-1", fen)));
    }

    private Refund refund(long number, long fen) {
        return refundDesk
                .refundOrderMoney
                .refund(number << 10, DUE, Optional.of(Money.cny(fen)), List.of(), "a scratch", CLERK)
                .getFirst();
    }

    private static long number(Refund refund) {
        return refund.terms().refundNo();
    }

    private record Bank(Answer answer) implements AbnormalRefunds {

        @Override
        public Channel name() {
            return Channel.WECHAT_PAY;
        }

        @Override
        public Answer deliver(RefundOrder refund, BankAccount account) {
            return answer;
        }
    }
}
