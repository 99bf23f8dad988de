package io.jinliu.order.lifecycle;

/** What people may ask of an order. */
public enum Command {
    CANCEL("cancel"),
    SHIP("ship"),
    CONFIRM_RECEIPT("confirm-receipt");

    private final String word;

    Command(String word) {
        this.word = word;
    }

    /** How audit rows name it: done, {@code order.cancel}; refused, {@code order.cancel.refused}. */
    String done() {
        return "order." + word;
    }

    String refused() {
        return done() + ".refused";
    }
}
