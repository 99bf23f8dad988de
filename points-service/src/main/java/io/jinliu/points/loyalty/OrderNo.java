package io.jinliu.points.loyalty;

/** The order that points are for. Points know nothing else about orders. */
public record OrderNo(long value) {

    public static OrderNo parse(String text) {
        return new OrderNo(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
