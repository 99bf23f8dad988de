package io.jinliu.points.loyalty;

import io.jinliu.common.money.Money;

/** Rule 1: a point for each whole yuan that remains paid; other currencies earn none. */
final class OnePerYuan {

    private static final int FEN = 100;

    private OnePerYuan() {}

    static long of(Money kept) {
        var yuan = kept.currency().getCurrencyCode().equals("CNY") && kept.positive();
        return yuan ? kept.minor() / FEN : 0;
    }
}
