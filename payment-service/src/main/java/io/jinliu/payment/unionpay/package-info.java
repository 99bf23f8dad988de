/** Speaks UnionPay (ACP 5.1.0). No word of UnionPay's leaves this package. */
@NullMarked
package io.jinliu.payment.unionpay;

import org.jspecify.annotations.NullMarked;
