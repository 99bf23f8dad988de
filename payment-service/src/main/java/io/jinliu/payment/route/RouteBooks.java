package io.jinliu.payment.route;

import java.util.List;
import java.util.Optional;

/** Where versions of the rules are kept. */
public interface RouteBooks {

    /** The one that counts. */
    Optional<RouteBook.Active> active();

    /** The latest versions first. */
    List<RouteBook> latest(int limit);

    /** Locks all versions until the transaction ends, and says the last number given out; 0 before the first. */
    int lock();

    Optional<RouteBook> find(int version);

    void draft(RouteBook.Drafted book);

    /** Writes its state. */
    void keep(RouteBook book);
}
