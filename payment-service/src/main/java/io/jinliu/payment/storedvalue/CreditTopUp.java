package io.jinliu.payment.storedvalue;

import io.jinliu.payment.collect.Receipt;
import io.jinliu.payment.collect.Terms;
import io.jinliu.payment.collect.WhenCollected;
import io.jinliu.payment.due.DueKind;
import io.jinliu.payment.storedvalue.WalletEntry.Kind;
import org.springframework.stereotype.Component;

/** Credits the wallet when its top-up is paid, in the transaction that keeps the money. */
@Component
class CreditTopUp implements WhenCollected {

    private final MoveWallet moveWallet;

    CreditTopUp(MoveWallet moveWallet) {
        this.moveWallet = moveWallet;
    }

    @Override
    public DueKind kind() {
        return DueKind.TOP_UP;
    }

    @Override
    public void collected(Terms terms, Receipt receipt) {
        moveWallet.credit(terms.buyer(), Kind.TOP_UP, Long.toString(terms.due().no()), receipt.amount());
    }
}
