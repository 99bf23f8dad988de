package io.jinliu.settlement.ledger.mq;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import io.jinliu.settlement.ledger.Account;
import io.jinliu.settlement.ledger.Entry;
import io.jinliu.settlement.ledger.OrderFact.Collected;
import io.jinliu.settlement.ledger.OrderFact.Completed;
import io.jinliu.settlement.ledger.OrderFact.Refunded;
import io.jinliu.settlement.ledger.OrderNo;
import io.jinliu.settlement.ledger.Posting;
import io.jinliu.settlement.ledger.Posting.Kind;
import io.jinliu.settlement.ledger.SharedMoney;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The samples are the contract: we read each as its sender writes it. */
class EventContractTest {

    static final OrderNo ORDER = new OrderNo(381204955136000123L);

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Test
    void a_collection_is_booked_per_receipt_and_told_to_the_tally() {
        var event = read("payment-collected", PaymentCollected.class);

        var at = Instant.parse("2026-01-01T12:05:00Z");
        assertThat(event.postings()).singleElement().satisfies(posting -> {
            assertThat(posting.kind()).isEqualTo(Kind.COLLECTION);
            assertThat(posting.cause()).isEqualTo("381205000111000123");
            assertThat(posting.order()).contains(ORDER);
            assertThat(posting.effectiveAt()).isEqualTo(at);
            assertThat(posting.entries())
                    .containsExactly(
                            new Entry(Account.CHANNEL_CLEARING, "WECHAT_PAY", Money.cny(136_00)),
                            new Entry(Account.MERCHANT_PENDING, "M1", Money.cny(-136_00)));
        });
        assertThat(event.facts())
                .containsExactly(new Collected(ORDER, "M1", "381205000111000123", Money.cny(136_00), at));
        assertThat(event.slotOfReceipts()).isEqualTo(Slot.ofNumber(381205000111000123L));
    }

    @Test
    void a_due_that_is_no_orders_is_booked_without_one_and_tallied_nowhere() {
        var event = read("payment-collected", PaymentCollected.class);
        var topUp = new PaymentCollected("TOP_UP", "7", event.merchantId(), event.receipts(), event.at());

        assertThat(topUp.postings()).singleElement().extracting(Posting::order).isEqualTo(Optional.empty());
        assertThat(topUp.facts()).isEmpty();
    }

    @Test
    void a_top_up_is_owed_to_a_wallet_and_to_no_merchant() {
        var event = read("payment-collected", PaymentCollected.class);
        var topUp = new PaymentCollected("TOP_UP", "7", "PLATFORM", event.receipts(), event.at());

        assertThat(topUp.postings()).singleElement().satisfies(posting -> assertThat(posting.entries())
                .containsExactly(
                        new Entry(Account.CHANNEL_CLEARING, "WECHAT_PAY", Money.cny(136_00)),
                        new Entry(Account.WALLETS, "WALLET", Money.cny(-136_00))));
    }

    @Test
    void what_a_wallet_pays_or_gets_back_moves_at_no_channel() {
        var receipt = new PaymentCollected.Receipt("7", "WALLET", Money.cny(5));
        var paid = new PaymentCollected("ORDER", "42", "M1", List.of(receipt), Instant.EPOCH)
                .postings()
                .getFirst();
        var refunded = new RefundSucceeded("8", "WALLET", "ORDER", "42", "M1", Money.cny(5), Instant.EPOCH).posting();

        assertThat(paid.entries())
                .containsExactly(
                        new Entry(Account.WALLETS, "WALLET", Money.cny(5)),
                        new Entry(Account.MERCHANT_PENDING, "M1", Money.cny(-5)));
        assertThat(refunded.entries())
                .containsExactly(
                        new Entry(Account.MERCHANT_PENDING, "M1", Money.cny(5)),
                        new Entry(Account.WALLETS, "WALLET", Money.cny(-5)));
    }

    @Test
    void sold_cards_are_owed_to_their_holders_by_who_sold_them() {
        var sold = read("stored-value-moved", StoredValueMoved.class);

        assertThat(sold.posting().kind()).isEqualTo(Kind.CARD_SALE);
        assertThat(sold.posting().cause()).isEqualTo("381205000555000123");
        assertThat(sold.posting().entries())
                .containsExactly(
                        new Entry(Account.CARD_SALES, "M1", Money.cny(10_000_00)),
                        new Entry(Account.CARDS, "CARD", Money.cny(-10_000_00)));
    }

    @Test
    void what_was_left_on_an_expired_card_is_income() {
        var broken = new StoredValueMoved("M1", "7", Money.cny(-5_00), "BREAKAGE", Instant.EPOCH);

        assertThat(broken.posting().entries())
                .containsExactly(
                        new Entry(Account.CARDS, "CARD", Money.cny(5_00)),
                        new Entry(Account.BREAKAGE_INCOME, "PLATFORM", Money.cny(-5_00)));
    }

    @Test
    void a_refund_takes_from_pending_and_is_told_to_the_tally() {
        var event = read("refund-succeeded", RefundSucceeded.class);

        assertThat(event.posting().kind()).isEqualTo(Kind.REFUND);
        assertThat(event.posting().cause()).isEqualTo("381205000444000123");
        assertThat(event.posting().entries())
                .containsExactly(
                        new Entry(Account.MERCHANT_PENDING, "M1", Money.cny(34_00)),
                        new Entry(Account.CHANNEL_CLEARING, "WECHAT_PAY", Money.cny(-34_00)));
        assertThat(event.fact())
                .contains(new Refunded(
                        ORDER, "M1", "381205000444000123", Money.cny(34_00), Instant.parse("2026-01-04T10:00:00Z")));
    }

    @Test
    void suspense_comes_and_goes_under_the_number_that_was_paid() {
        var came = read("receipt-suspended", ReceiptSuspended.class).posting();
        var went = read("suspense-refunded", SuspenseRefunded.class).posting();

        assertThat(came.kind()).isEqualTo(Kind.SUSPENSE);
        assertThat(came.order()).contains(ORDER);
        assertThat(went.kind()).isEqualTo(Kind.SUSPENSE_REFUND);
        assertThat(went.cause()).isEqualTo("381205000333000123");
        assertThat(went.entries().getFirst()).isEqualTo(new Entry(Account.SUSPENSE, "WECHAT_PAY", Money.cny(135_99)));
    }

    @Test
    void money_for_a_number_nobody_knows_is_booked_without_an_order() {
        var event = new ReceiptSuspended("1", "ALIPAY", null, null, Money.cny(1), Instant.EPOCH);

        assertThat(event.posting().order()).isEmpty();
    }

    @Test
    void shares_leave_the_merchant_and_come_back_to_him() {
        var finished = read("split-finished", SplitFinished.class);
        var returned = read("split-returned", SplitReturned.class);
        var at = Instant.parse("2026-01-02T10:00:00Z");

        assertThat(finished.shared())
                .contains(new SharedMoney(
                        "381205000666000123", "WECHAT_PAY", "M1", Optional.of(ORDER), Money.cny(-20_40), at));
        assertThat(returned.shared())
                .contains(new SharedMoney(
                        "381205000777000123",
                        "WECHAT_PAY",
                        "M1",
                        Optional.of(ORDER),
                        Money.cny(3_40),
                        Instant.parse("2026-01-04T10:00:05Z")));
    }

    @Test
    void a_split_of_which_nobody_got_anything_is_not_booked() {
        var nothing = new SplitFinished("1", "ALIPAY", "ORDER", "42", "M1", Money.cny(0), Instant.EPOCH);

        assertThat(nothing.shared()).isEmpty();
    }

    @Test
    void a_completion_is_told_to_the_tally() {
        assertThat(read("order-completed", OrderCompleted.class).fact())
                .isEqualTo(new Completed(ORDER, "M1", Money.cny(136_00), Instant.parse("2026-01-03T09:00:00Z")));
    }

    static <E> E read(String sample, Class<E> event) {
        try {
            return JSON.readValue(Files.readString(Path.of("../docs/events/%s.v1.json".formatted(sample))), event);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
