package io.jinliu.payment.payout;

import static io.jinliu.payment.payout.Treasury.request;
import static io.jinliu.payment.payout.Treasury.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftingPayoutsTest {

    final Treasury treasury = new Treasury();

    @Test
    void lies_in_the_slot_of_its_account_and_moves_nothing() {
        var batch = treasury.draftBatch.draft(
                request("M1", Optional.of("statement 7"), false, row(1, "openid-1", 50_00), row(2, "openid-2", 60_00)));

        assertThat(Slot.ofNumber(batch.terms().no())).isEqualTo(Slot.ofOwner("M1"));
        assertThat(batch.terms().total()).isEqualTo(Money.cny(110_00));
        assertThat(treasury.state(treasury.no(batch.terms().no(), 0))).isEqualTo("DRAFTED");
        assertThat(treasury.told.events).isEmpty();
    }

    @Test
    void the_same_number_drafts_once() {
        var first = treasury.drafted(row(1, "openid-1", 50_00));

        assertThat(treasury.drafted(row(1, "openid-1", 50_00))).isEqualTo(first);
        assertThat(treasury.payouts.ofBatch(first, 0, 10)).hasSize(1);
        assertThat(treasury.told.audited).containsExactly("payout-batch.drafted");
    }

    @Test
    void a_merchants_money_leaves_for_a_cause_only() {
        assertThatExceptionOfType(CauseNeeded.class)
                .isThrownBy(() ->
                        treasury.draftBatch.draft(request("M1", Optional.empty(), false, row(1, "openid-1", 50_00))));
    }

    @Test
    void one_wrong_row_keeps_all_out_and_each_is_named() {
        assertThatExceptionOfType(UnreadableRows.class)
                .isThrownBy(() -> treasury.drafted(
                        row(1, "openid-1", 50_00), row(2, "=cmd()", 60_00), row(3, "openid-3", 20_000_01)))
                .satisfies(told ->
                        assertThat(told.errors()).extracting(RowError::line).containsOnly(2, 3));
        assertThat(treasury.told.audited).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "WECHAT_PAY, OPENID, o-1234567, '', 199999, COMMISSION, June, true",
        "WECHAT_PAY, OPENID, o-1234567, '', 200000, COMMISSION, June, false",
        "WECHAT_PAY, OPENID, o-1234567, 张三, 200000, COMMISSION, June, true",
        "ALIPAY, OPENID, o-1234567, '', 100, COMMISSION, June, false",
        "ALIPAY, LOGON_ID, li@example.com, '', 100, PURCHASE, June, false",
        "ALIPAY, LOGON_ID, li@example.com, 李四, 100, PURCHASE, June, true",
        "ALIPAY, USER_ID, 2088000000000001, '', 100, PURCHASE, June, true",
        "ALIPAY, USER_ID, 2089000000000001, '', 100, PURCHASE, June, false",
        "UNIONPAY, USER_ID, 2088000000000001, '', 100, PURCHASE, June, false",
        "ALIPAY, USER_ID, 2088000000000001, '', 0, PURCHASE, June, false",
        "ALIPAY, USER_ID, 2088000000000001, '', -1, PURCHASE, June, false",
        "ALIPAY, USER_ID, 2088000000000001, '', 100, GIFT, June, false",
        "ALIPAY, USER_ID, 2088000000000001, '', 100, PURCHASE, =1+1, false",
        "ALIPAY, USER_ID, 2088000000000001, '', 100, PURCHASE, '', false",
        "ALIPAY, USER_ID, 2088000000000001, +86, 100, PURCHASE, June, false"
    })
    void a_row_keeps_our_rules_and_its_channels(
            String channel,
            String type,
            String payee,
            String name,
            long fen,
            String scene,
            String remark,
            boolean good) {
        var row = new PayoutRow(1, channel, type, payee, name, Optional.of(Money.cny(fen)), scene, remark);
        if (good) {
            assertThat(treasury.drafted(row)).isPositive();
        } else {
            assertThatExceptionOfType(UnreadableRows.class).isThrownBy(() -> treasury.drafted(row));
        }
    }

    @Test
    void money_of_another_currency_or_none_is_no_amount() {
        var yen = new PayoutRow(
                1, "WECHAT_PAY", "OPENID", "openid-1", "", Optional.of(Money.of(1, "JPY")), "PURCHASE", "x");
        var none = new PayoutRow(1, "WECHAT_PAY", "OPENID", "openid-1", "", Optional.empty(), "PURCHASE", "x");
        assertThatExceptionOfType(UnreadableRows.class).isThrownBy(() -> treasury.drafted(yen));
        assertThatExceptionOfType(UnreadableRows.class).isThrownBy(() -> treasury.drafted(none));
    }

    @Test
    void the_same_payee_and_amount_twice_must_be_meant() {
        var rows = new PayoutRow[] {row(1, "openid-1", 50_00), row(2, "openid-1", 50_01), row(3, "openid-1", 50_00)};
        assertThatExceptionOfType(DuplicateRows.class)
                .isThrownBy(() -> treasury.drafted(rows))
                .satisfies(told ->
                        assertThat(told.rows()).extracting(RowError::line).containsExactly(3));

        var meant = treasury.draftBatch.draft(request(PayoutBatch.PLATFORM, Optional.empty(), true, rows));
        assertThat(meant.terms().duplicates()).isEqualTo(1);
    }

    @Test
    void a_mail_address_in_capitals_is_the_same_payee() {
        var small = new PayoutRow(
                1, "ALIPAY", "LOGON_ID", "li@example.com", "李四", Optional.of(Money.cny(100)), "PURCHASE", "x");
        var large = new PayoutRow(
                2, "ALIPAY", "LOGON_ID", "Li@Example.com", "李四", Optional.of(Money.cny(100)), "PURCHASE", "x");

        assertThatExceptionOfType(DuplicateRows.class).isThrownBy(() -> treasury.drafted(small, large));
    }

    @Test
    void ten_thousand_rows_are_a_batch_and_one_more_is_none() {
        var rows = IntStream.rangeClosed(1, 10_001)
                .mapToObj(line -> row(line, "openid-" + line, 100))
                .toArray(PayoutRow[]::new);
        assertThatExceptionOfType(UnreadableRows.class).isThrownBy(() -> treasury.drafted(rows));
        assertThat(treasury.drafted(Arrays.copyOf(rows, 10_000))).isPositive();
    }

    @Test
    void who_drafted_it_does_not_approve_it() {
        var batchNo = treasury.drafted(row(1, "openid-1", 50_00));
        assertThatExceptionOfType(SameHands.class)
                .isThrownBy(() -> treasury.approveBatch.approve(batchNo, Treasury.MAKER));

        treasury.approveBatch.approve(batchNo, Treasury.CHECKER);
        assertThatExceptionOfType(PayoutNotReady.class)
                .isThrownBy(() -> treasury.approveBatch.approve(batchNo, Treasury.CHECKER));
    }

    @Test
    void a_day_has_room_for_so_much() {
        var rows = IntStream.rangeClosed(1, 3)
                .mapToObj(line -> row(line, "openid-" + line, 16_666_67))
                .map(row -> new PayoutRow(
                        row.line(),
                        "ALIPAY",
                        "USER_ID",
                        "208800000000000" + row.line(),
                        "",
                        row.amount(),
                        "PURCHASE",
                        "x"))
                .toArray(PayoutRow[]::new);
        var batchNo = treasury.drafted(rows);
        assertThatExceptionOfType(DayIsFull.class)
                .isThrownBy(() -> treasury.approveBatch.approve(batchNo, Treasury.CHECKER));

        treasury.cancelBatch.cancel(batchNo);
        assertThat(treasury.state(treasury.no(batchNo, 0))).isEqualTo("CANCELLED");
        assertThatExceptionOfType(PayoutNotReady.class).isThrownBy(() -> treasury.cancelBatch.cancel(batchNo));
    }
}
