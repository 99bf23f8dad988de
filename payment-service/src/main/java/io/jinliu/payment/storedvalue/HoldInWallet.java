package io.jinliu.payment.storedvalue;

import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.part.Holder;
import io.jinliu.payment.part.Part;
import io.jinliu.payment.storedvalue.WalletEntry.Kind;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Parts that wallets pay. A wallet lies beside its buyer's payments, so it is held, taken and released in their
 * transactions, each once, as the part's row says.
 */
@Service
class HoldInWallet implements Holder {

    private final Wallets wallets;
    private final MoveWallet moveWallet;

    HoldInWallet(Wallets wallets, MoveWallet moveWallet) {
        this.wallets = wallets;
        this.moveWallet = moveWallet;
    }

    @Override
    public Channel channel() {
        return Channel.WALLET;
    }

    @Override
    public boolean besideThePayment() {
        return true;
    }

    /** Its money will be known by the part's own number. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public OptionalLong hold(Part part) {
        return wallets.hold(part.buyer(), part.amount()) ? OptionalLong.of(part.no()) : OptionalLong.empty();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(Part part) {
        release(part);
        var cause = Long.toString(part.paymentNo());
        var entry = moveWallet.move(
                part.no(), part.buyer(), Kind.PAYMENT, cause, part.amount().negated());
        if (entry.isEmpty()) {
            throw new IllegalStateException("What was held for %s is not there".formatted(cause));
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(Part part) {
        if (!wallets.hold(part.buyer(), part.amount().negated())) {
            throw new IllegalStateException("%s is not held for %d".formatted(part.amount(), part.paymentNo()));
        }
    }
}
