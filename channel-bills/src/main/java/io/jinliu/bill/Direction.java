package io.jinliu.bill;

/** Seen from the merchant. */
public enum Direction {
    IN,
    OUT
}
