package io.jinliu.bill;

/** The fields of a ZM line that are read; the published layout is in {@link UnionPayLine}. */
enum UnionPayField {
    TRANSMITTED_AT(4),
    AMOUNT(6),
    QUERY_ID(9),
    ORDER(11),
    FEE(15),
    SETTLED(16),
    TYPE(19),
    MERCHANT(27),
    ATTACH(34);

    private final int index;

    UnionPayField(int index) {
        this.index = index;
    }

    int index() {
        return index;
    }
}
