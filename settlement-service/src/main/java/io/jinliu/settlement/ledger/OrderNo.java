package io.jinliu.settlement.ledger;

/** The order that money is about. Settlement knows nothing else about orders. */
public record OrderNo(long value) {

    public static OrderNo parse(String text) {
        return new OrderNo(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
