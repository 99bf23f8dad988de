package io.jinliu.bill;

/** What a row is about; what is none of the known is OTHER and still counts in every sum. */
public enum RowKind {
    PAYMENT,
    REFUND,
    FEE,
    OTHER
}
