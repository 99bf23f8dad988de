package io.jinliu.payment.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.collect.Receipt;
import io.jinliu.payment.collect.Receipt.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Which receipt a refund comes from. */
class ShareRefundTest {

    @Test
    void what_came_from_outside_goes_back_first() {
        var shares = ShareRefund.over(
                ShareRefund.inOrder(
                        receipt(7, Channel.WECHAT_PAY, 9_90, 0),
                        List.of(
                                receipt(3, Channel.CARD, 4_00, 0),
                                receipt(5, Channel.WALLET, 6_00, 0),
                                receipt(7, Channel.WECHAT_PAY, 9_90, 0))),
                List.of(line(1, 10_00), line(2, 6_90)));

        assertThat(shares)
                .extracting(share -> share.receipt().channel(), ShareRefund.Share::amount, ShareRefund.Share::lines)
                .containsExactly(
                        tuple(Channel.WECHAT_PAY, Money.cny(9_90), List.of(line(1, 9_90))),
                        tuple(Channel.WALLET, Money.cny(6_00), List.of(line(1, 10), line(2, 5_90))),
                        tuple(Channel.CARD, Money.cny(1_00), List.of(line(2, 1_00))));
    }

    @Test
    void more_than_is_left_of_all_is_refused() {
        assertThatExceptionOfType(MoreThanReceived.class)
                .isThrownBy(() ->
                        ShareRefund.over(List.of(receipt(1, Channel.WALLET, 5_00, 4_00)), List.of(line(1, 1_01))));
    }

    /** Refund after refund, whatever the amounts: each adds up, no receipt gives more than it has, all is given back. */
    @Property
    void refunds_return_exactly_what_was_paid(
            @ForAll @Size(min = 1, max = 3) List<@LongRange(min = 1, max = 5_000) Long> paid,
            @ForAll @Size(max = 8) List<@LongRange(min = 1, max = 4_000) Long> wanted) {
        var left = new ArrayList<>(paid);
        for (var amount : wanted) {
            var whole = left.stream().mapToLong(Long::longValue).sum();
            var asked = Math.min(amount, whole);
            if (asked > 0) {
                var shares = ShareRefund.over(receipts(paid, left), List.of(line(1, asked)));
                shares.forEach(share -> left.set(
                        (int) share.receipt().no(),
                        left.get((int) share.receipt().no()) - share.amount().minor()));
                assertThat(left).allMatch(rest -> rest >= 0);
                assertThat(left.stream().mapToLong(Long::longValue).sum()).isEqualTo(whole - asked);
            }
        }
    }

    private static List<Receipt> receipts(List<Long> paid, List<Long> left) {
        return IntStream.range(0, paid.size())
                .mapToObj(i -> receipt(i, Channel.WALLET, paid.get(i), paid.get(i) - left.get(i)))
                .toList();
    }

    private static RefundTerms.Line line(int line, long fen) {
        return new RefundTerms.Line(line, Money.cny(fen));
    }

    private static Receipt receipt(long no, Channel channel, long fen, long refunded) {
        return new Receipt(
                no,
                channel,
                "T-" + no,
                "1",
                Optional.of(1L),
                Optional.empty(),
                Money.cny(fen),
                Money.cny(refunded),
                new Standing.Kept(),
                Instant.EPOCH,
                List.of());
    }
}
