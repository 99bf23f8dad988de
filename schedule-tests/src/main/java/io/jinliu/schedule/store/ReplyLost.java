package io.jinliu.schedule.store;

import org.springframework.transaction.TransactionSystemException;

/** The connection broke while committing: all of it has happened, and nobody was told. */
final class ReplyLost extends TransactionSystemException {

    private static final long serialVersionUID = 1;

    ReplyLost(String useCase) {
        super(useCase);
    }
}
