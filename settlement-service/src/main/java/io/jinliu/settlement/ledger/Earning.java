package io.jinliu.settlement.ledger;

import io.jinliu.common.money.Money;

/** How an order's money is shared: the merchant's net and our commission. A difference of two may be negative. */
public record Earning(Money net, Money commission) {

    static Earning of(Money base, CommissionRate rate) {
        var commission = rate.of(base);
        return new Earning(base.minus(commission), commission);
    }

    Earning plus(Earning other) {
        return new Earning(net.plus(other.net), commission.plus(other.commission));
    }

    Earning minus(Earning other) {
        return new Earning(net.minus(other.net), commission.minus(other.commission));
    }

    Money whole() {
        return net.plus(commission);
    }

    boolean nothing() {
        return net.minor() == 0 && commission.minor() == 0;
    }
}
