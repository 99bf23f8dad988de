package io.jinliu.payment.refund;

import io.jinliu.common.money.Money;
import io.jinliu.common.security.Caller;
import io.jinliu.common.security.Role;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.part.SettleParts;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Gives a buyer money back: guarded and committed here first, then sent. If we die in between, the sweep sends it.
 */
@Service
public class RefundOrderMoney {

    private final RequestRefund requestRefund;
    private final SendRefund sendRefund;
    private final Refunds refunds;
    private final SettleParts settleParts;

    RefundOrderMoney(RequestRefund requestRefund, SendRefund sendRefund, Refunds refunds, SettleParts settleParts) {
        this.requestRefund = requestRefund;
        this.sendRefund = sendRefund;
        this.refunds = refunds;
        this.settleParts = settleParts;
    }

    /**
     * Refunds an amount, some lines, or all that is left.
     *
     * @param number claimed; the same number again returns the same refunds
     * @return the refund of that number; where several methods paid, one for each other receipt it reaches besides
     * @throws RefundRejection if it cannot be
     */
    public List<Refund> refund(
            long number, DueRef due, Optional<Money> amount, List<Share> lines, String reason, Caller caller) {
        var wanted = lines.stream()
                .map(share -> new SpreadRefund.Wanted(share.line(), share.quantity(), share.amount()))
                .toList();
        var refunds = requestRefund.request(new RequestRefund.Request(number, due, amount, wanted, reason, caller));
        return refunds.stream().map(this::sent).toList();
    }

    /** A card gives back only what it has taken: what it still holds for this payment, it takes first. */
    private Refund sent(Refund refund) {
        if (!(refund instanceof Refund.Requested)) {
            return refund;
        }
        if (refund.terms().channel() == Channel.CARD) {
            settleParts.settle(Long.parseLong(refund.terms().outTradeNo()));
        }
        return sendRefund.send(refund.terms().refundNo());
    }

    /** @throws UnknownRefund if there is none that the caller may see */
    public Refund read(long refundNo, Caller caller) {
        return refunds.find(refundNo)
                .filter(refund -> maySee(caller, refund.terms()))
                .orElseThrow(() -> new UnknownRefund("refund " + refundNo));
    }

    /** All refunds of a due that the caller may see, oldest first. */
    public List<Refund> of(DueRef due, Caller caller) {
        return refunds.of(due).stream()
                .filter(refund -> maySee(caller, refund.terms()))
                .toList();
    }

    private static boolean maySee(Caller caller, RefundTerms terms) {
        return terms.merchant().filter(caller::actsFor).isPresent()
                || (caller.is(Role.BUYER)
                        && terms.buyer().filter(caller.id()::equals).isPresent())
                || caller.is(Role.OPERATOR)
                || caller.is(Role.FINANCE);
    }

    /** One line, by pieces or by amount. */
    public record Share(int line, long quantity, Optional<Money> amount) {}
}
