package io.jinliu.payment.bank;

import static io.jinliu.payment.channel.Channel.BANK;

import io.jinliu.common.id.Slot;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.PaymentNews;
import io.jinliu.payment.channel.Proof;
import io.jinliu.payment.collect.OurNumber;
import io.jinliu.payment.collect.Receipts;
import io.jinliu.payment.collect.WhoseMoney;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;

/**
 * Collects what a confirmed voucher shows. If the statement told of the money first, it lies in suspense and is matched.
 *
 * <p>Deliberately not transactional, and asked again until the payment has the money.
 */
@Service
class SettleVoucher {

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Vouchers vouchers;
    private final LookAgain lookAgain;
    private final Entries entries;
    private final MatchTransfer matchTransfer;
    private final PaymentNews paymentNews;
    private final WhoseMoney whoseMoney;
    private final Receipts receipts;
    private final Clock clock;

    SettleVoucher(
            Vouchers vouchers,
            LookAgain lookAgain,
            Entries entries,
            MatchTransfer matchTransfer,
            PaymentNews paymentNews,
            WhoseMoney whoseMoney,
            Receipts receipts,
            Clock clock) {
        this.vouchers = vouchers;
        this.lookAgain = lookAgain;
        this.entries = entries;
        this.matchTransfer = matchTransfer;
        this.paymentNews = paymentNews;
        this.whoseMoney = whoseMoney;
        this.receipts = receipts;
        this.clock = clock;
    }

    void settle(long paymentNo) {
        if (vouchers.find(paymentNo).orElse(null) instanceof Voucher.Confirmed voucher) {
            lookAgain.at(paymentNo, Optional.of(clock.instant().plus(PAUSE)));
            collect(voucher);
            if (collected(voucher)) {
                lookAgain.at(paymentNo, Optional.empty());
            } else if (lost(voucher)) {
                lookAgain.never(paymentNo, voucher.word().bankReference() + " is other money");
            }
        }
    }

    private void collect(Voucher.Confirmed voucher) {
        var paymentNo = voucher.copy().paymentNo();
        var word = voucher.word();
        var entry = entries.ofReference(word.bankReference());
        if (entry.isEmpty()) {
            var proof = new Proof(BANK, word.bankReference(), word.amount(), clock.instant());
            paymentNews.heard(BANK, Long.toString(paymentNo), new ChannelAnswer.Paid(proof));
        } else if (waits(entry.get())) {
            matchTransfer.agreed(entry.get(), paymentNo, voucher.one(), voucher.two());
        }
    }

    private static boolean waits(BankEntry entry) {
        return entry.standing() instanceof Standing.Unmatched || entry.standing() instanceof Standing.Proposed;
    }

    /** Another payment has claimed the money, or persons have decided otherwise about it. */
    private boolean lost(Voucher.Confirmed voucher) {
        var reference = voucher.word().bankReference();
        var others = whoseMoney.holder(BANK, reference).map(OurNumber::parse).filter(OptionalLong::isPresent);
        return others.isPresent()
                || entries.ofReference(reference).filter(SettleVoucher::ended).isPresent();
    }

    private static boolean ended(BankEntry entry) {
        return entry.standing() instanceof Standing.Matched || entry.standing() instanceof Standing.Returned;
    }

    private boolean collected(Voucher.Confirmed voucher) {
        var slot = Slot.ofNumber(voucher.copy().paymentNo());
        var reference = voucher.word().bankReference();
        return receipts.find(slot, BANK, reference).isPresent()
                || receipts.find(slot, BANK, reference + BookEntry.MATCHED).isPresent();
    }
}
