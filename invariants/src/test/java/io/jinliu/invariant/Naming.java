package io.jinliu.invariant;

/** A number or a word that belongs to the small world. */
@FunctionalInterface
interface Naming {

    Naming ORDER = world -> world.paid.order;
    Naming RECEIPT = world -> world.paid.receipt;
    Naming REFUND = world -> world.paid.refund;
    Naming OPEN_ORDER = world -> world.open.order;
    Naming OPEN_PAYMENT = world -> world.open.payment;

    Object in(SmallWorld world);

    static Naming word(String word) {
        return _ -> word;
    }
}
