package io.jinliu.payment.due;

/** Whose due it is. */
public enum DueKind {
    ORDER,
    TOP_UP
}
