package io.jinliu.invariant;

import java.util.Arrays;

/** How something is made wrong. */
@FunctionalInterface
interface Wrong {

    void in(SmallWorld world);

    /** With seals that fit the wrong: only what the rows say can tell. */
    default Wrong sealed() {
        return world -> {
            in(world);
            world.reseal();
        };
    }

    default Wrong and(Wrong next) {
        return world -> {
            in(world);
            next.in(world);
        };
    }

    /** In the books of order-service, where the paid order lies. */
    static Wrong order(String sql, Naming... parameters) {
        return change("order", Naming.ORDER, sql, parameters);
    }

    static Wrong payment(String sql, Naming... parameters) {
        return change("payment", Naming.ORDER, sql, parameters);
    }

    /** In the ledger, where the merchant's balances lie. */
    static Wrong ledger(String sql, Naming... parameters) {
        return change("settlement", Naming.word(SmallWorld.MERCHANT), sql, parameters);
    }

    static Wrong points(String sql, Naming... parameters) {
        return change("points", Naming.word(PaidOrder.BUYER), sql, parameters);
    }

    /** Where the order lies that waits for its payment; the one parameter is its number. */
    static Wrong open(String service, String sql) {
        return change(service, Naming.OPEN_ORDER, sql, Naming.OPEN_ORDER);
    }

    static Wrong change(String service, Naming owner, String sql, Naming... parameters) {
        return world -> world.shelves.change(
                service,
                owner.in(world),
                sql,
                Arrays.stream(parameters).map(parameter -> parameter.in(world)).toArray());
    }
}
