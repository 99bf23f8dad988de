package io.jinliu.settlement.ledger;

import io.jinliu.common.id.Slot;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Books what moved at a channel. Nothing is asked of any balance, so nothing can refuse it. */
@Service
public class BookMovements {

    private final Ledger ledger;

    BookMovements(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @param slot of the numbers that caused the postings: they guard nobody, so they live with their causes */
    @Transactional
    public void book(Slot slot, List<Posting> postings) {
        postings.forEach(posting -> ledger.book(slot, posting));
    }
}
