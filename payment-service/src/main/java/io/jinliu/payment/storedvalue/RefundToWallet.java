package io.jinliu.payment.storedvalue;

import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.channel.RefundOrder;
import io.jinliu.payment.storedvalue.WalletEntry.Kind;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives back to the wallet what a payment took from it, once per refund number; the refund is guarded elsewhere. */
@Service
class RefundToWallet {

    private final Wallets wallets;
    private final MoveWallet moveWallet;

    RefundToWallet(Wallets wallets, MoveWallet moveWallet) {
        this.wallets = wallets;
        this.moveWallet = moveWallet;
    }

    @Transactional
    RefundAnswer refund(RefundOrder order) {
        return wallets.find(Long.parseLong(order.channelNo()))
                .map(taken -> given(taken, order))
                .orElseGet(() -> new RefundAnswer.Abnormal("no wallet has an entry " + order.channelNo()));
    }

    @Transactional(readOnly = true)
    RefundAnswer ask(RefundOrder order) {
        return wallets.find(Long.parseLong(order.channelNo()))
                .flatMap(taken -> wallets.find(taken.buyer(), Kind.REFUND, Long.toString(order.refundNo())))
                .map(RefundToWallet::succeeded)
                .orElseGet(RefundAnswer.NoSuchRefund::new);
    }

    private RefundAnswer given(WalletEntry taken, RefundOrder order) {
        return succeeded(
                moveWallet.credit(taken.buyer(), Kind.REFUND, Long.toString(order.refundNo()), order.amount()));
    }

    private static RefundAnswer succeeded(WalletEntry entry) {
        return new RefundAnswer.Succeeded(Long.toString(entry.no()), Optional.of(entry.amount()), entry.at());
    }
}
