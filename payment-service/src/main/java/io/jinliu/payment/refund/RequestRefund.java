package io.jinliu.payment.refund;

import io.jinliu.common.id.Ids;
import io.jinliu.common.money.Money;
import io.jinliu.common.security.Caller;
import io.jinliu.common.security.Role;
import io.jinliu.payment.collect.Payment;
import io.jinliu.payment.collect.Payments;
import io.jinliu.payment.collect.Receipt;
import io.jinliu.payment.collect.Receipts;
import io.jinliu.payment.due.Due;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.due.Dues;
import io.jinliu.payment.due.Owed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the amount off the receipt and its lines before any channel hears of it, so that parallel refunds never exceed
 * what was collected. The due's row is locked meanwhile.
 */
@Service
class RequestRefund {

    private final Dues dues;
    private final Payments payments;
    private final Receipts receipts;
    private final Refunds refunds;
    private final OpenRefund openRefund;
    private final KeepPace keepPace;
    private final Ids ids;
    private final Clock clock;

    RequestRefund(
            Dues dues,
            Payments payments,
            Receipts receipts,
            Refunds refunds,
            OpenRefund openRefund,
            KeepPace keepPace,
            Ids ids,
            Clock clock) {
        this.dues = dues;
        this.payments = payments;
        this.receipts = receipts;
        this.refunds = refunds;
        this.openRefund = openRefund;
        this.keepPace = keepPace;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Requests a refund, or returns what this number requested before: one refund, or one of each receipt it reaches where
     * several methods paid. The first has the number.
     *
     * @throws UnknownRefund if the order is not known, or is another merchant's
     * @throws NothingToRefund if nothing was collected
     * @throws MoreThanReceived if less than that is left
     * @throws TooLateToRefund if its channel gives nothing back any more
     * @throws TooManyRefunds if it was given back in too many parts
     */
    @Transactional
    public List<Refund> request(Request request) {
        var due = dues.lock(request.due()).orElseThrow(() -> unknown(request.due()));
        var known = refunds.find(request.refundNo());
        if (known.isPresent()) {
            return refunds.of(request.due()).stream()
                    .filter(refund -> refund.terms().requestNo() == request.refundNo())
                    .toList();
        }
        return switch (due) {
            case Due.Collected(var owed, var paymentNo) -> refund(request, owed, receiptsOf(owed.ref(), paymentNo));
            case Due.Open open -> throw nothing(request, open.owed());
            case Due.Withdrawn _ -> throw unknown(request.due());
        };
    }

    private List<Refund> refund(Request request, Owed owed, List<Receipt> receipts) {
        requireMay(request, owed);
        var lines = request.lines().isEmpty()
                ? SpreadRefund.over(owed, request.amount())
                : SpreadRefund.of(owed, request.lines());
        var amount = lines.stream()
                .map(RefundTerms.Line::amount)
                .reduce(owed.amount().zero(), Money::plus);
        if (request.amount().filter(asked -> !asked.equals(amount)).isPresent()) {
            throw new MoreThanReceived("the lines: they add up to " + amount);
        }
        takeOff(owed.ref(), lines);
        var shares = ShareRefund.over(receipts, lines);
        return IntStream.range(0, shares.size())
                .mapToObj(i -> open(request, owed, shares.get(i), amount, i))
                .toList();
    }

    /** The first has the number that was claimed. */
    private Refund open(Request request, Owed owed, ShareRefund.Share share, Money whole, int place) {
        var receipt = share.receipt();
        if (!receipts.addRefunded(receipt.no(), share.amount().minor())) {
            throw new MoreThanReceived("receipt " + receipt.no());
        }
        var number = place == 0 ? request.refundNo() : ids.next(request.due().slot());
        var notBefore = keepPace.next(receipt);
        return openRefund.open(terms(number, request, owed, share), whole, request.caller(), notBefore);
    }

    private void takeOff(DueRef due, List<RefundTerms.Line> lines) {
        for (var line : lines) {
            if (!dues.addRefunded(due, line.line(), line.amount().minor())) {
                throw new MoreThanReceived("line " + line.line());
            }
        }
    }

    private RefundTerms terms(long number, Request request, Owed owed, ShareRefund.Share share) {
        var receipt = share.receipt();
        return new RefundTerms(
                number,
                request.refundNo(),
                RefundTerms.Purpose.ORDER,
                receipt.no(),
                receipt.channel(),
                receipt.channelNo(),
                receipt.outTradeNo(),
                Optional.of(owed.ref()),
                Optional.of(owed.buyer()),
                Optional.of(owed.merchant()),
                share.amount(),
                receipt.amount(),
                request.reason(),
                share.lines(),
                clock.instant());
    }

    /** In the order in which they are given back: what came from outside, then wallets, then cards. */
    private List<Receipt> receiptsOf(DueRef due, long paymentNo) {
        var payment =
                payments.find(paymentNo).map(Payment.Collected.class::cast).orElseThrow();
        var own = receipts.find(payment.receiptNo()).orElseThrow();
        return payment.terms().mixed() ? ShareRefund.inOrder(own, receipts.kept(due)) : List.of(own);
    }

    private static RefundRejection nothing(Request request, Owed owed) {
        requireMay(request, owed);
        return new NothingToRefund(request.due());
    }

    private static void requireMay(Request request, Owed owed) {
        if (!request.caller().actsFor(owed.merchant()) && !request.caller().is(Role.OPERATOR)) {
            throw unknown(request.due());
        }
    }

    private static UnknownRefund unknown(DueRef due) {
        return new UnknownRefund(due.toString());
    }

    /** @param refundNo the number the work is claimed under, in the due's slot */
    record Request(
            long refundNo,
            DueRef due,
            Optional<Money> amount,
            List<SpreadRefund.Wanted> lines,
            String reason,
            Caller caller) {

        Request {
            lines = List.copyOf(lines);
            refundNo = Ids.in(due.slot(), refundNo);
        }
    }
}
