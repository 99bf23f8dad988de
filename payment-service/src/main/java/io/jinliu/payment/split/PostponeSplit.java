package io.jinliu.payment.split;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down when to go on before going on, so that a call that hangs is not made by everybody. */
@Service
class PostponeSplit {

    private final Splits splits;
    private final GiveBacks giveBacks;

    PostponeSplit(Splits splits, GiveBacks giveBacks) {
        this.splits = splits;
        this.giveBacks = giveBacks;
    }

    @Transactional
    void split(long splitNo, Instant at) {
        splits.askAgainAt(splitNo, at);
    }

    @Transactional
    void giveBack(long giveBackNo, Instant at) {
        giveBacks.askAgainAt(giveBackNo, at);
    }
}
