package io.jinliu.payment.storedvalue;

import io.jinliu.payment.due.Due;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.due.Dues;
import java.util.Currency;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a buyer his wallets, their statements and his top-ups; of others' there are none. */
@Service
public class ReadWallet {

    private final Wallets wallets;
    private final Dues dues;

    ReadWallet(Wallets wallets, Dues dues) {
        this.wallets = wallets;
        this.dues = dues;
    }

    @Transactional(readOnly = true)
    public List<Wallet> of(String buyer) {
        return wallets.of(buyer);
    }

    /** The entries before {@code seq}, newest first. */
    @Transactional(readOnly = true)
    public List<WalletEntry> entries(String buyer, Currency currency, long seq, int limit) {
        return wallets.entries(buyer, currency, seq, limit);
    }

    /** @throws UnknownTopUp if there is none of this buyer */
    @Transactional(readOnly = true)
    public Due topUp(long number, String buyer) {
        return dues.find(DueRef.topUp(number))
                .filter(due -> isOf(buyer, due))
                .orElseThrow(() -> new UnknownTopUp(Long.toString(number)));
    }

    private static boolean isOf(String buyer, Due due) {
        return switch (due) {
            case Due.Open open -> open.owed().buyer().equals(buyer);
            case Due.Collected collected -> collected.owed().buyer().equals(buyer);
            case Due.Withdrawn _ -> false;
        };
    }
}
