package io.jinliu.payment.split;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where is kept what receivers are to give back, in the slot of their split. */
public interface GiveBacks {

    Optional<GiveBack> find(long giveBackNo);

    /** Loads one and locks it until the transaction ends. */
    Optional<GiveBack> lock(long giveBackNo);

    /** All of a split, oldest first. */
    List<GiveBack> of(long splitNo);

    /** Keeps a new one, to be sent at {@code askAt}. */
    void open(GiveBack.Asked giveBack, Instant askAt);

    GiveBack keep(GiveBack giveBack);

    void askAgainAt(long giveBackNo, Instant at);
}
