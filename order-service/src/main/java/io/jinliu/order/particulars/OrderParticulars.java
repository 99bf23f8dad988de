package io.jinliu.order.particulars;

/** Where the particulars of orders are kept, in the buyer's slot. */
public interface OrderParticulars {

    void keep(long orderNo, Particulars particulars);

    Particulars of(long orderNo);
}
