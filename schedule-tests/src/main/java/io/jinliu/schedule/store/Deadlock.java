package io.jinliu.schedule.store;

import org.springframework.dao.CannotAcquireLockException;

/** The database chose this transaction as a deadlock's victim: nothing of it has happened. */
final class Deadlock extends CannotAcquireLockException {

    private static final long serialVersionUID = 1;

    Deadlock(String useCase) {
        super(useCase);
    }
}
