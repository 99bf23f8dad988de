package io.jinliu.payment.payout;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Payee;
import io.jinliu.payment.channel.PayoutOrder.Scene;

/** A row that keeps the rules. */
record WantedPayout(int line, Payee payee, Money amount, Scene scene, String remark) {}
