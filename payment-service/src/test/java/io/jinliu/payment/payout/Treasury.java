package io.jinliu.payment.payout;

import io.jinliu.common.id.Ids;
import io.jinliu.common.money.Money;
import io.jinliu.payment.Told;
import io.jinliu.payment.channel.Channel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Payouts on in-memory ports; its clock is moved by hand. */
final class Treasury {

    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    static final String MAKER = "cashier";
    static final String CHECKER = "controller";

    private final AtomicLong numbers = new AtomicLong(1000);
    private Instant now = NOON;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final Ids ids = slot -> numbers.incrementAndGet() << 10 | slot.value();

    final Told told = new Told();
    final InMemoryPayouts payouts = new InMemoryPayouts();
    final InMemoryPayoutBatches batches = new InMemoryPayoutBatches();
    final ScriptedPayouts wechat = new ScriptedPayouts(Channel.WECHAT_PAY);
    final ScriptedPayouts alipay = new ScriptedPayouts(Channel.ALIPAY);
    final PayoutSettings settings = new PayoutSettings(2_000_000, 5_000_000, Duration.ofMinutes(5));
    final PayoutChannels channels = new PayoutChannels(List.of(wechat, alipay));
    final DraftBatch draftBatch = new DraftBatch(batches, payouts, settings, ids, told, clock);
    final ApproveBatch approveBatch = new ApproveBatch(batches, payouts, settings, told, clock);
    final CancelBatch cancelBatch = new CancelBatch(batches, payouts, told, clock);
    final MovePayout movePayout = new MovePayout(payouts, batches, told, told, clock);
    final ApplyPayoutAnswer applyAnswer = new ApplyPayoutAnswer(payouts, settings, told, told, clock);
    final SendPayout sendPayout =
            new SendPayout(payouts, channels, movePayout, applyAnswer, new PostponePayout(payouts), clock);
    final CancelPayout cancelPayout = new CancelPayout(payouts, channels, movePayout, applyAnswer, told);
    final HearPayout hearPayout = new HearPayout(payouts, told, clock);

    void later(Duration time) {
        now = now.plus(time);
    }

    Instant now() {
        return now;
    }

    static PayoutRow row(int line, String payee, long fen) {
        return new PayoutRow(
                line, "WECHAT_PAY", "OPENID", payee, "", Optional.of(Money.cny(fen)), "COMMISSION", "June");
    }

    static DraftBatch.Request request(String account, Optional<String> cause, boolean confirmed, PayoutRow... rows) {
        return new DraftBatch.Request(7L << 10, account, cause, MAKER, List.of(rows), confirmed);
    }

    long drafted(PayoutRow... rows) {
        return draftBatch
                .draft(request(PayoutBatch.PLATFORM, Optional.empty(), false, rows))
                .terms()
                .no();
    }

    /** A batch that runs. */
    long approved(PayoutRow... rows) {
        var batchNo = drafted(rows);
        approveBatch.approve(batchNo, CHECKER);
        return batchNo;
    }

    /** The number of the one payout of 50.00 that is approved. */
    long one() {
        return no(approved(row(1, "openid-1", 50_00)), 0);
    }

    long no(long batchNo, int index) {
        return payouts.ofBatch(batchNo, 0, 100).get(index).terms().no();
    }

    Payout send(long payoutNo) {
        return sendPayout.send(payoutNo);
    }

    String state(long payoutNo) {
        return payouts.find(payoutNo).orElseThrow().state();
    }
}
