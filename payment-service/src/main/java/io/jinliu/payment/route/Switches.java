package io.jinliu.payment.route;

import java.util.List;

/** Where switches are kept. What was never turned is on, and is not kept. */
public interface Switches {

    /** Loads what was turned ever. */
    List<Switch> all();

    /** Loads a switch and locks it until the transaction ends. */
    Switch lock(Subject subject);

    void keep(Switch turned);
}
