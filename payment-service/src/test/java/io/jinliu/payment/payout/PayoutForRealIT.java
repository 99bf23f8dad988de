package io.jinliu.payment.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.common.id.Ids;
import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import io.jinliu.common.sharding.Databases;
import io.jinliu.payment.AtOnce;
import io.jinliu.payment.channel.Payee;
import io.jinliu.payment.security.RunningPayments;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rows of payouts, and many who decide at once, on a real database. Only what is approved is due, and that is cancelled. */
@Tag("storage")
class PayoutForRealIT extends RunningPayments {

    static final Instant AT = Instant.parse("2026-01-01T12:00:00.123456Z");

    final String account = "M-" + UUID.randomUUID().toString().substring(0, 8);
    final Ids ids;
    final DraftBatch draftBatch;
    final ApproveBatch approveBatch;
    final CancelBatch cancelBatch;
    final Payouts payouts;
    final PayoutBatches batches;
    final PayoutSettings settings;
    final Databases databases;

    PayoutForRealIT(
            Ids ids,
            DraftBatch draftBatch,
            ApproveBatch approveBatch,
            CancelBatch cancelBatch,
            Payouts payouts,
            PayoutBatches batches,
            PayoutSettings settings,
            Databases databases) {
        this.ids = ids;
        this.draftBatch = draftBatch;
        this.approveBatch = approveBatch;
        this.cancelBatch = cancelBatch;
        this.payouts = payouts;
        this.batches = batches;
        this.settings = settings;
        this.databases = databases;
    }

    @Test
    void more_rows_than_one_statement_takes_are_one_batch_in_the_order_of_their_lines() {
        var batchNo = drafted(450, 1_00);

        var first = payouts.ofBatch(batchNo, 0, 300);
        var rest = payouts.ofBatch(batchNo, 300, 300);
        assertThat(Stream.concat(first.stream(), rest.stream())
                        .map(payout -> payout.terms().line()))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 450).boxed().toList());
        assertThat(batches.tally(batchNo)).singleElement().satisfies(sum -> {
            assertThat(sum.payouts()).isEqualTo(450);
            assertThat(sum.total()).isEqualTo(Money.cny(450_00));
        });
    }

    @Test
    void every_state_is_read_as_it_was_kept() {
        var terms = payout(drafted(1, 50_00)).terms();
        for (var state : List.<Payout>of(
                new Payout.Asked(terms, 0, AT),
                new Payout.AwaitingPayee(terms, Optional.of("package"), 2, AT),
                new Payout.Approved(terms, true),
                new Payout.Failed(terms, "PAYEE_NOT_EXIST", AT),
                new Payout.Cancelled(terms, AT),
                new Payout.Paid(terms, "1330001", AT))) {
            payouts.keep(state);
            assertThat(payouts.find(terms.no())).contains(state);
        }
    }

    @Test
    void who_is_paid_is_stored_under_lock_and_key() {
        var terms = payout(drafted(1, 50_00)).terms();

        assertThat(terms.payee()).isEqualTo(new Payee(Payee.Type.LOGON_ID, "li1@example.com", Optional.of("李四")));
        assertThat(stored("payee", terms.no())).doesNotContain("example");
        assertThat(stored("payee_name", terms.no())).doesNotContain("李四").isNotEqualTo(stored("payee", terms.no()));
    }

    @Test
    void what_was_never_sent_is_cancelled_with_its_batch_and_what_was_is_not() {
        var batchNo = drafted(2, 50_00);
        var sent = payout(batchNo);
        payouts.keep(new Payout.Asked(sent.terms(), 0, AT));
        cancelBatch.cancel(batchNo);

        assertThat(payouts.ofBatch(batchNo, 0, 2)).extracting(Payout::state).containsExactly("ASKED", "CANCELLED");
        assertThatExceptionOfType(PayoutNotReady.class).isThrownBy(() -> cancelBatch.cancel(batchNo));
    }

    @Test
    void a_day_is_never_fuller_than_it_may_be_though_many_approve_at_once() throws Exception {
        var rows = (int) (settings.mostPerDay() / settings.largest());
        var drafts = IntStream.range(0, 4)
                .mapToObj(_ -> drafted(rows / 2, settings.largest()))
                .toList();
        var approved = AtOnce.all(drafts.stream().map(this::approving).toList());
        drafts.forEach(cancelBatch::cancel);

        assertThat(approved).filteredOn(done -> done).hasSize(2);
        assertThat(approvedToday()).isEqualTo(2L * (rows / 2) * settings.largest());
    }

    private Callable<Boolean> approving(long batchNo) {
        return AtOnce.patient(() -> {
            try {
                return approveBatch.approve(batchNo, Treasury.CHECKER) instanceof PayoutBatch.Approved;
            } catch (DayIsFull full) {
                return false;
            }
        });
    }

    private long drafted(int rows, long fen) {
        var wanted =
                IntStream.rangeClosed(1, rows).mapToObj(line -> row(line, fen)).toList();
        var request = new DraftBatch.Request(
                ids.next(Slot.ofOwner(account)), account, Optional.of("a test"), Treasury.MAKER, wanted, false);
        return draftBatch.draft(request).terms().no();
    }

    private static PayoutRow row(int line, long fen) {
        return new PayoutRow(
                line,
                "ALIPAY",
                "LOGON_ID",
                "li%d@example.com".formatted(line),
                "李四",
                Optional.of(Money.cny(fen)),
                "PURCHASE",
                "June");
    }

    private Payout payout(long batchNo) {
        return payouts.ofBatch(batchNo, 0, 1).getFirst();
    }

    private String stored(String column, long payoutNo) {
        var slot = Slot.ofNumber(payoutNo);
        return databases
                .of(slot)
                .jdbc()
                .sql("SELECT %s FROM %s WHERE id = ?".formatted(column, databases.table("payout", slot)))
                .param(payoutNo)
                .query(String.class)
                .single();
    }

    private long approvedToday() {
        var slot = Slot.ofOwner(account);
        return databases
                .of(slot)
                .jdbc()
                .sql("SELECT SUM(total_minor) FROM %s WHERE account = ?".formatted(databases.table("payout_day", slot)))
                .param(account)
                .query(Long.class)
                .single();
    }
}
